package blog.broadsheet.index;

import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The posts that will still appear or end.
 *
 * @param now what came or ended before it is left out
 */
record Coming(List<Entry> entries, Instant now) {
  Coming {
    entries = entries.stream().filter(entry -> last(entry).isAfter(now)).toList();
  }

  /** Reads them from what lies around every page. */
  static Coming read(List<Item> around, Instant now) {
    return new Coming(
        around.stream().filter(item -> Layout.isComing(item.key())).map(Entries::read).toList(),
        now);
  }

  /** What of it is still to come later. */
  Coming asOf(Instant later) {
    return new Coming(entries, later);
  }

  /** Those of a listing, or of its part older than a cursor, that readers do not see yet. */
  Stream<Entry> ahead(Listing listing, Optional<Cursor> before) {
    return of(listing)
        .filter(entry -> entry.published().isAfter(now))
        .filter(entry -> before.stream().allMatch(cursor -> isOlder(entry, cursor)));
  }

  private static boolean isOlder(Entry entry, Cursor cursor) {
    return Layout.ORDER.compare(position(entry), Layout.position(cursor.published(), cursor.path()))
        < 0;
  }

  /**
   * Adds to the lasting entries of a listing those that will end, newest first.
   *
   * @param lasting newest first
   * @param range of the positions that are wanted
   */
  Stream<Entry> merged(Stream<Entry> lasting, Listing listing, Range range) {
    var ending =
        of(listing)
            .filter(entry -> entry.expires().isPresent() && entry.isVisible(now))
            .filter(entry -> range.contains(position(entry)))
            .toList();
    if (ending.isEmpty()) {
      return lasting;
    }
    // A post that has just been given an end, or lost it, may be among both.
    var once = new LinkedHashMap<String, Entry>();
    Stream.concat(ending.stream(), lasting).forEach(entry -> once.put(position(entry), entry));
    return once.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey(), Layout.ORDER.reversed()))
        .map(entry -> entry.getValue());
  }

  private Stream<Entry> of(Listing listing) {
    return entries.stream().filter(listing::holds);
  }

  private static Instant last(Entry entry) {
    return entry.expires().orElse(entry.published());
  }

  private static String position(Entry entry) {
    return Layout.position(entry.published(), entry.path());
  }
}
