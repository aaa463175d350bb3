package blog.broadsheet.index;

import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Filter;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Listing.OfYear;
import blog.broadsheet.post.PostPath;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The posts that several listings share, found by walking through the sparsest of them: how many
 * posts each has is not known of all, but how far its next few reach into the past.
 *
 * <p>A page reads at most {@value #MOST_READ} entries of that one and {@value #FIRST_READ} of each
 * other, however long the listings are. Where few posts are shared it may come back short or even
 * empty, with a cursor to go on.
 */
final class Intersection {
  /** What the first query of each listing reads, which is often enough; each other reads more. */
  private static final int FIRST_READ = 50;

  private static final int GROWTH = 4;

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
    return sparsest(start(before))
        .map(beginning -> walk(beginning, limit))
        .orElseGet(() -> new ListingPage(List.of(), Optional.empty()));
  }

  /** The first entries of a listing behind where to start. */
  private record Beginning(Listing listing, ListingPage page) {
    boolean isWhole() {
      return page.next().isEmpty();
    }

    /** The whole of a listing reaches infinitely far. */
    Instant reach() {
      return page.next().map(Cursor::published).orElse(Instant.MIN);
    }
  }

  /** Nothing where no post can be in all, for none is of two years. */
  private Optional<Beginning> sparsest(Optional<Cursor> start) {
    var sparsest = Optional.<Beginning>empty();
    for (var listing : years(filter).count() > 1 ? Set.<Listing>of() : filter.listings()) {
      var beginning = new Beginning(listing, index.list(listing, start, FIRST_READ));
      if (beginning.isWhole()) {
        return Optional.of(beginning);
      }
      sparsest =
          sparsest
              .filter(other -> other.reach().isBefore(beginning.reach()))
              .or(() -> Optional.of(beginning));
    }
    return sparsest;
  }

  private ListingPage walk(Beginning beginning, int limit) {
    var found = new ArrayList<Entry>();
    var page = beginning.page();
    var left = MOST_READ - FIRST_READ;
    for (var batch = FIRST_READ * GROWTH; ; batch = Math.min(batch * GROWTH, left)) {
      page.entries().stream().filter(filter::admits).forEach(found::add);
      if (found.size() > limit) {
        var shown = found.subList(0, limit);
        return new ListingPage(shown, Optional.of(Cursor.after(shown.getLast())));
      }
      var next = page.next().filter(this::mayHaveMore);
      if (next.isEmpty() || left == 0) {
        return new ListingPage(found, next);
      }
      page = index.list(beginning.listing(), next, batch);
      left -= batch;
    }
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
