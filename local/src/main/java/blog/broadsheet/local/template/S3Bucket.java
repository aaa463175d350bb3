package blog.broadsheet.local.template;

import java.util.List;

/**
 * A bucket of the template.
 *
 * @param versioned whether it keeps what was overwritten and deleted
 * @param notifications what is told to whom when an object changes
 */
public record S3Bucket(String name, boolean versioned, List<Notification> notifications) {
  public S3Bucket {
    notifications = List.copyOf(notifications);
  }

  /**
   * Who is told of which events.
   *
   * @param event such as {@code s3:ObjectCreated:*}
   * @param queue the ARN of the queue that is told
   */
  public record Notification(String event, String queue) {
    /**
     * Whether an event is meant.
     *
     * @param name as it stands in a message, such as {@code ObjectCreated:Put}
     */
    public boolean covers(String name) {
      var pattern = event.substring(event.indexOf(':') + 1);
      return pattern.endsWith("*")
          ? name.startsWith(pattern.substring(0, pattern.length() - 1))
          : name.equals(pattern);
    }
  }
}
