package blog.broadsheet.site.visit;

import blog.broadsheet.site.view.Furnishing;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What stands around every page, read again when it is a few seconds old. Safe for use by many
 * threads.
 */
final class FurnishingCache {
  private static final Duration AGE = Duration.ofSeconds(5);

  private record Known(Furnishing furnishing, Instant until) {}

  private final Supplier<Furnishing> source;
  private volatile Known known = new Known(Furnishing.BARE, Instant.MIN);

  FurnishingCache(Supplier<Furnishing> source) {
    this.source = source;
  }

  Furnishing at(Instant now) {
    var current = known;
    if (!now.isBefore(current.until())) {
      // Two threads may both read; it is the same.
      current = new Known(source.get(), now.plus(AGE));
      known = current;
    }
    return current.furnishing();
  }
}
