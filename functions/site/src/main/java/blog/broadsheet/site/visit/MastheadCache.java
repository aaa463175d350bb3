package blog.broadsheet.site.visit;

import blog.broadsheet.index.Masthead;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What stands around every page, read again when it is a few seconds old. Safe for use by many
 * threads.
 */
final class MastheadCache {
  private static final Duration AGE = Duration.ofSeconds(5);

  private record Known(Masthead masthead, Instant until) {}

  private final Supplier<Masthead> source;
  private volatile Known known = new Known(Masthead.DEFAULT, Instant.MIN);

  MastheadCache(Supplier<Masthead> source) {
    this.source = source;
  }

  Masthead at(Instant now) {
    var current = known;
    if (!now.isBefore(current.until())) {
      // Two threads may both read; it is the same.
      current = new Known(source.get(), now.plus(AGE));
      known = current;
    }
    return current.masthead();
  }
}
