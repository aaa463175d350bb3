package blog.broadsheet.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Queries for everything in a range, however much it is. */
final class Queries {
  private static final int PAGE = 1000;

  private Queries() {}

  static Stream<Item> all(Table table, String partition, Range range, Consistency consistency) {
    var found = new ArrayList<Item>();
    var rest = range;
    List<Item> page;
    do {
      page = table.query(partition, rest, Order.ASCENDING, PAGE, consistency);
      found.addAll(page);
      if (!page.isEmpty()) {
        // The key that follows directly, for a range includes its beginning.
        rest = new Range(Optional.of(page.getLast().key().sort() + "\0"), range.to());
      }
    } while (page.size() == PAGE);
    return found.stream();
  }
}
