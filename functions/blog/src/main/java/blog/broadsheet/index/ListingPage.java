package blog.broadsheet.index;

import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import java.util.List;
import java.util.Optional;

/**
 * A part of a listing.
 *
 * @param next where the older entries go on; absent where there are none
 */
public record ListingPage(List<Entry> entries, Optional<Cursor> next) {
  public ListingPage {
    entries = List.copyOf(entries);
  }
}
