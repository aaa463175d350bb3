package blog.broadsheet.site.page;

import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.site.visit.Visit;
import java.util.Optional;

/** The posts published just before and just after one. Two queries. */
record Neighbours(Optional<Entry> older, Optional<Entry> newer) {
  static Neighbours of(Visit visit, Entry entry) {
    var here = Cursor.after(entry);
    var all = new Listing.All();
    return new Neighbours(
        visit.list(all, Optional.of(here), 1).entries().stream().findFirst(),
        visit.newer(all, here, 1).stream().findFirst());
  }
}
