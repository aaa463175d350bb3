package blog.broadsheet.index;

import java.util.ArrayList;
import java.util.List;
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
        rest = range.after(page.getLast().key().sort());
      }
    } while (page.size() == PAGE);
    return found.stream();
  }
}
