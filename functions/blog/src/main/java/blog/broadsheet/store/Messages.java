package blog.broadsheet.store;

import java.util.List;

/**
 * The queue that tells the publishing function where to look. Faults of the queue are unchecked
 * exceptions.
 */
public interface Messages {
  /** Puts messages into the queue, in no certain order; each may come more than once. */
  void send(List<String> bodies);
}
