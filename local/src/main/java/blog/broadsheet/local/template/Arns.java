package blog.broadsheet.local.template;

/** The full names that AWS would give what is on this machine. */
public final class Arns {
  static final String ACCOUNT = "000000000000";

  private Arns() {}

  public static String bucket(String name) {
    return "arn:aws:s3:::" + name;
  }

  public static String object(String bucket, String key) {
    return bucket(bucket) + "/" + key;
  }

  public static String table(String name) {
    return regional("dynamodb", "table/" + name);
  }

  public static String queue(String name) {
    return regional("sqs", name);
  }

  static String function(String name) {
    return regional("lambda", "function:" + name);
  }

  /** With what stands for its streams. */
  static String logGroup(String name) {
    return regional("logs", "log-group:%s:*".formatted(name));
  }

  public static String logStream(String group, String name) {
    return regional("logs", "log-group:%s:log-stream:%s".formatted(group, name));
  }

  static String role(String name) {
    return "arn:aws:iam::%s:role/%s".formatted(ACCOUNT, name);
  }

  private static String regional(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, LocalValues.REGION, ACCOUNT, resource);
  }
}
