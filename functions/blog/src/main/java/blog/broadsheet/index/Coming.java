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

/** The posts that will still appear or end, read at most once. Safe for use by many threads. */
final class Coming {
  private final Table table;
  private final Instant now;
  private Optional<List<Entry>> known = Optional.empty();

  Coming(Table table, Instant now) {
    this.table = table;
    this.now = now;
  }

  synchronized List<Entry> entries() {
    var entries = known.orElseGet(this::read);
    known = Optional.of(entries);
    return entries;
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
    return entries().stream().filter(entry -> entry.listings().contains(listing));
  }

  private List<Entry> read() {
    var ahead = Range.from(Layout.endOfPublished(now));
    return Queries.all(table, Layout.COMING, ahead).map(Entries::read).toList();
  }

  private static String position(Entry entry) {
    return Layout.position(entry.published(), entry.path());
  }
}
