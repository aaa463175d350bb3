package blog.broadsheet.store;

import java.time.Duration;

/** A queue whose messages come after a while. Faults of the queue are unchecked exceptions. */
public interface Reminders {
  /** What SQS can hold a message back for. */
  Duration LONGEST = Duration.ofMinutes(15);

  /**
   * Sends a message, which may come more than once.
   *
   * @param delay at most {@link #LONGEST}
   */
  void send(String body, Duration delay);
}
