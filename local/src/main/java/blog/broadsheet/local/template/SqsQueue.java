package blog.broadsheet.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * A queue of the template.
 *
 * @param visibility how long a message that was handed out is hidden from others
 * @param redrive where messages go that nobody can handle
 */
public record SqsQueue(String name, String arn, Duration visibility, Optional<Redrive> redrive) {
  /**
   * The way out for messages that nobody can handle.
   *
   * @param deadLetters the ARN of the queue that takes them
   * @param maxReceives how often a message is handed out before, at least once
   */
  public record Redrive(String deadLetters, int maxReceives) {}
}
