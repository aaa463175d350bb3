package blog.broadsheet.publish;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An invocation that keeps its log for the test to look at. */
public final class TestContext implements Context {
  private final List<String> lines = new ArrayList<>();
  private Duration left = Duration.ofSeconds(30);
  private Duration passing = Duration.ZERO;

  /** How long the invocation may still take. */
  void leave(Duration time) {
    left = time;
  }

  /** How much time passes between one question for what is left and the next. */
  void pass(Duration time) {
    passing = time;
  }

  public List<String> lines() {
    return lines;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        lines.add(message);
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
      }
    };
  }

  @Override
  public String getAwsRequestId() {
    return "request-1";
  }

  @Override
  public String getLogGroupName() {
    return "group";
  }

  @Override
  public String getLogStreamName() {
    return "stream";
  }

  @Override
  public String getFunctionName() {
    return "publish";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-central-1:123456789012:function:publish";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("Nobody signs in to this function");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("No client calls this function");
  }

  @Override
  public int getRemainingTimeInMillis() {
    left = left.minus(passing);
    return Math.toIntExact(left.toMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }
}
