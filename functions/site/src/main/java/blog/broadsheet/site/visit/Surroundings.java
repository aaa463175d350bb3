package blog.broadsheet.site.visit;

import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexView;
import blog.broadsheet.post.PageName;
import blog.broadsheet.site.view.Furnishing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What lies around every page, the settings and what is to come above all: read again when it is a
 * second old, or sooner where it is known that the index changed. Safe for use by many threads.
 */
final class Surroundings {
  private static final Duration AGE = Duration.ofSeconds(1);

  /**
   * What was read.
   *
   * @param change the number of the last change before it was read
   */
  private record Known(IndexView index, Furnishing furnishing, long change, Instant since) {
    boolean holds(long latestChange, Instant now) {
      return change == latestChange && !now.isBefore(since) && now.isBefore(since.plus(AGE));
    }
  }

  private final IndexReader reader;
  private final Function<PageName, Optional<String>> pages;
  private final LongSupplier changes;
  private volatile Optional<Known> known = Optional.empty();

  /**
   * @param changes counts those of the index, as {@link Visits} has it
   */
  Surroundings(
      IndexReader reader, Function<PageName, Optional<String>> pages, LongSupplier changes) {
    this.reader = reader;
    this.pages = pages;
    this.changes = changes;
  }

  /** The index as it is at an instant, and what the owner says of all pages. */
  Around at(Instant now) {
    var change = changes.getAsLong();
    var current = known.filter(last -> last.holds(change, now)).orElseGet(() -> read(change, now));
    return new Around(current.index().asOf(now), current.furnishing());
  }

  /** Two threads may both read; it is the same. */
  private Known read(long change, Instant now) {
    var index = reader.asOf(now);
    var furnishing =
        known
            .map(Known::furnishing)
            .filter(last -> last.isOf(index.masthead()))
            .orElseGet(() -> Furnishing.of(index.masthead(), pages));
    var read = new Known(index, furnishing, change, now);
    known = Optional.of(read);
    return read;
  }

  /** The answer to a request begins with it. */
  record Around(IndexView index, Furnishing furnishing) {}
}
