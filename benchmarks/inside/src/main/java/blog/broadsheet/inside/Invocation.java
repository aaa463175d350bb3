package blog.broadsheet.inside;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** The context of every invocation; what is logged is lost. */
final class Invocation implements Context, LambdaLogger {
  @Override
  public void log(String message) {
    // Lambda takes it from here, outside of what is measured.
  }

  @Override
  public void log(byte[] message) {
    // As above.
  }

  @Override
  public LambdaLogger getLogger() {
    return this;
  }

  @Override
  public String getAwsRequestId() {
    return "4bd3a8a6-8a25-4f4e-a5fa-2b4f2f2f9d10";
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/site";
  }

  @Override
  public String getLogStreamName() {
    return "site";
  }

  @Override
  public String getFunctionName() {
    return "site";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-central-1:123456789012:function:site";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("Readers have no identity");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("Readers have no client");
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 10_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }
}
