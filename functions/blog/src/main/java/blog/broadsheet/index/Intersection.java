package blog.broadsheet.index;

import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Filter;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Listing.OfKeyword;
import blog.broadsheet.post.Listing.OfTerm;
import blog.broadsheet.post.Listing.OfYear;
import blog.broadsheet.post.PostPath;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The posts that several listings share, found by walking through the shortest of them.
 *
 * <p>A page reads at most {@value #MOST_READ} entries, however long the listings are. Where few
 * posts are shared it may come back short or even empty, with a cursor to go on.
 */
final class Intersection {
  /** What one query reads. */
  private static final int BATCH = 250;

  static final int MOST_READ = 1000;

  private static final PostPath ROOT = new PostPath("/");

  private final IndexView index;
  private final Filter filter;
  private final Optional<Year> year;

  Intersection(IndexView index, Filter filter) {
    this.index = index;
    this.filter = filter;
    this.year = years(filter).findFirst();
  }

  ListingPage list(Optional<Cursor> before, int limit) {
    return shortest()
        .map(listing -> walk(listing, start(before), limit))
        .orElseGet(() -> new ListingPage(List.of(), Optional.empty()));
  }

  private ListingPage walk(Listing listing, Optional<Cursor> start, int limit) {
    var found = new ArrayList<Entry>();
    var at = start;
    for (var read = 0; read < MOST_READ; read += BATCH) {
      var page = index.list(listing, at, BATCH);
      page.entries().stream().filter(filter::admits).forEach(found::add);
      if (found.size() > limit) {
        var shown = found.subList(0, limit);
        return new ListingPage(shown, Optional.of(Cursor.after(shown.getLast())));
      }
      at = page.next().filter(this::mayHaveMore);
      if (at.isEmpty()) {
        break;
      }
    }
    return new ListingPage(found, at);
  }

  /**
   * The listing of the fewest posts; nothing where one has none. Those of words are not counted:
   * the longest word is held to be the rarest, and rarer than a term of many posts.
   */
  private Optional<Listing> shortest() {
    var terms =
        filter.listings().stream()
            .flatMap(listing -> listing instanceof OfTerm term ? Stream.of(term) : Stream.of())
            .toList();
    var counted =
        terms.stream()
            .flatMap(term -> index.term(term.kind(), term.slug()).stream())
            .sorted(Comparator.comparingLong(TermCount::posts))
            .toList();
    if (counted.size() < terms.size() || years(filter).count() > 1) {
      return Optional.empty();
    }
    var word = longestWord();
    return counted.stream()
        .findFirst()
        .filter(term -> word.isEmpty() || term.posts() <= MOST_READ)
        .map(term -> term.term().listing())
        .or(() -> word)
        .or(() -> filter.listings().stream().findFirst());
  }

  private Optional<Listing> longestWord() {
    return filter.listings().stream()
        .flatMap(listing -> listing instanceof OfKeyword word ? Stream.of(word) : Stream.of())
        .max(Comparator.comparingInt(word -> word.keyword().length()))
        .map(word -> word);
  }

  /** Leaves out what is newer than the year that is asked for. */
  private Optional<Cursor> start(Optional<Cursor> before) {
    return Stream.concat(before.stream(), year.map(Intersection::endOf).stream())
        .min(Comparator.comparing(Cursor::published));
  }

  private boolean mayHaveMore(Cursor next) {
    return year.filter(asked -> next.published().isBefore(startOf(asked))).isEmpty();
  }

  /** Posts are filed by the calendar of the site, which is a day off at most. */
  private static Cursor endOf(Year year) {
    return new Cursor(midnight(year.plusYears(1), 2), ROOT);
  }

  private static Instant startOf(Year year) {
    return midnight(year, 0);
  }

  private static Instant midnight(Year year, int day) {
    return year.atDay(1).plusDays(day - 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Stream<Year> years(Filter filter) {
    return filter.listings().stream()
        .flatMap(listing -> listing instanceof OfYear(var year) ? Stream.of(year) : Stream.of());
  }
}
