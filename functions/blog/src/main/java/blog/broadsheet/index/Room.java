package blog.broadsheet.index;

import java.util.ArrayList;
import java.util.List;

/**
 * The room in one transaction. What does not fit has to follow in the next one; a place is kept for
 * the source's record.
 */
final class Room {
  private final List<Write> writes = new ArrayList<>();
  private boolean exhausted;

  /**
   * Takes what belongs together.
   *
   * @return whether it fits
   */
  boolean take(List<Write> more) {
    if (writes.size() + more.size() >= Table.MAX_WRITES) {
      exhausted = true;
      return false;
    }
    writes.addAll(more);
    return true;
  }

  boolean take(Write write) {
    return take(List.of(write));
  }

  /** Whether something did not fit. */
  boolean isExhausted() {
    return exhausted;
  }

  /** The whole transaction. */
  List<Write> with(Write record) {
    writes.add(record);
    return List.copyOf(writes);
  }
}
