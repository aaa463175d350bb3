package blog.broadsheet.site.page;

import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.site.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** The posts published just before and just after one. Two queries at the same time. */
record Neighbours(Optional<Entry> older, Optional<Entry> newer) {
  static Neighbours of(Visit visit, Entry entry) {
    var here = Cursor.after(entry);
    var all = new Listing.All();
    var sides =
        Stream.<Supplier<List<Entry>>>of(
                () -> visit.list(all, Optional.of(here), 1).entries(),
                () -> visit.newer(all, here, 1))
            .gather(Gatherers.mapConcurrent(2, Supplier::get))
            .map(side -> side.stream().findFirst())
            .toList();
    return new Neighbours(sides.getFirst(), sides.getLast());
  }
}
