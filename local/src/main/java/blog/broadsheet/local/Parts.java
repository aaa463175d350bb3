package blog.broadsheet.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, to be stopped in the opposite order. */
final class Parts implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    started.push(part);
    return part;
  }

  /** Stops all, also where one of them fails to. */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        System.getLogger(Parts.class.getName())
            .log(System.Logger.Level.WARNING, "A part of the local stack does not stop", e);
      }
    }
  }
}
