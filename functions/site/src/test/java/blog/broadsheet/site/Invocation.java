package blog.broadsheet.site;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The context of one invocation, which keeps what is logged. */
final class Invocation implements Context, LambdaLogger {
  static final String ID = "4bd3a8a6-8a25-4f4e-a5fa-2b4f2f2f9d10";

  final List<String> lines = new ArrayList<>();

  @Override
  public void log(String message) {
    lines.add(message);
  }

  @Override
  public void log(byte[] message) {
    lines.add(new String(message, StandardCharsets.UTF_8));
  }

  @Override
  public LambdaLogger getLogger() {
    return this;
  }

  @Override
  public String getAwsRequestId() {
    return ID;
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
