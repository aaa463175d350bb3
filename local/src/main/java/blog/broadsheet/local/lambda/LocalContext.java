package blog.broadsheet.local.lambda;

import blog.broadsheet.local.template.LambdaFunction;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What Lambda tells a function about one call. */
final class LocalContext implements Context {
  private final LambdaFunction function;
  private final LambdaLogger logger;
  private final String requestId = UUID.randomUUID().toString();
  private final long deadline;

  LocalContext(LambdaFunction function, Consumer<String> log) {
    this.function = function;
    this.logger = logger(log);
    this.deadline = System.nanoTime() + function.timeout().toNanos();
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return function.logGroup();
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return function.name();
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return function.arn();
  }

  /** Absent, as for every caller that is no mobile app. */
  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  /** Absent, as for every caller that is no mobile app. */
  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(
        Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
  }

  @Override
  public int getMemoryLimitInMB() {
    return function.memoryMegabytes();
  }

  @Override
  public LambdaLogger getLogger() {
    return logger;
  }

  private static LambdaLogger logger(Consumer<String> log) {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        log.accept(message);
      }

      @Override
      public void log(byte[] message) {
        log.accept(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
