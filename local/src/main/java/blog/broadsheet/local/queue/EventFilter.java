package blog.broadsheet.local.queue;

import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;

/**
 * Which messages an event source mapping lets through, by Amazon's own rule language: those that
 * match one pattern at least, or all if there is no pattern. A body that is no JSON matches none.
 */
public final class EventFilter {
  private final Machine patterns = Machine.builder().build();

  /**
   * Reads the patterns.
   *
   * @throws IllegalArgumentException if one is faulty
   */
  public EventFilter(List<String> patterns) {
    for (var pattern : patterns) {
      try {
        this.patterns.addRule(pattern, pattern);
      } catch (IOException e) {
        throw new IllegalArgumentException("Faulty filter pattern: " + pattern, e);
      }
    }
  }

  /** Whether a message with this body gets through. */
  public boolean passes(String body) {
    return patterns.isEmpty() || matches("{\"body\":" + body + "}");
  }

  private boolean matches(String event) {
    try {
      return !patterns.rulesForJSONEvent(event).isEmpty();
    } catch (Exception _) {
      return false;
    }
  }
}
