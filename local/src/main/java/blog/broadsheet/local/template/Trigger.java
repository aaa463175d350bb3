package blog.broadsheet.local.template;

import java.util.List;

/** What calls a function. */
public sealed interface Trigger {
  /**
   * A route of the HTTP API.
   *
   * @param method such as {@code GET}, or {@code ANY}
   * @param path such as <code>/{proxy+}</code>
   */
  record Route(String method, String path) implements Trigger {}

  /**
   * A schedule. One machine runs those of the repair, when it starts.
   *
   * @param event what it calls the function with, as JSON
   */
  record Schedule(String event) implements Trigger {}

  /**
   * An event source mapping.
   *
   * @param queue its ARN
   * @param batchSize the most messages in one call
   * @param maxConcurrency the most calls at a time
   * @param reportsFailures whether the function tells which messages of a batch failed
   * @param filters patterns of which a message matches one at least; without any, all pass
   */
  record Messages(
      String queue,
      int batchSize,
      int maxConcurrency,
      boolean reportsFailures,
      List<String> filters)
      implements Trigger {
    public Messages {
      filters = List.copyOf(filters);
    }
  }
}
