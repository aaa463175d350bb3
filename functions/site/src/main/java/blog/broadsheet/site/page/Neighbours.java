package blog.broadsheet.site.page;

import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.site.visit.Visit;
import java.util.Optional;

/** The posts published just before and just after one. A query for each. */
record Neighbours(Optional<Entry> older, Optional<Entry> newer) {
  private static final Listing ALL = new Listing.All();

  static Optional<Entry> older(Visit visit, Entry entry) {
    var here = Optional.of(Cursor.after(entry));
    return visit.list(ALL, here, 1).entries().stream().findFirst();
  }

  static Optional<Entry> newer(Visit visit, Entry entry) {
    return visit.newer(ALL, Cursor.after(entry), 1).stream().findFirst();
  }
}
