package blog.broadsheet.aws;

/**
 * A fault of DynamoDB, S3 or SQS, or of the way to them.
 *
 * <p>The message names the table, the object or the queue and the cause. What was being written may
 * have been written or not: whoever sees it tries again later, as the queue does.
 */
public final class AwsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  AwsException(String what) {
    super(what);
  }

  AwsException(String what, Throwable cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
