package blog.broadsheet.site.visit;

import blog.broadsheet.post.SiteSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The site's settings, read again when they are a few seconds old. Safe for use by many threads.
 */
final class SettingsCache {
  private static final Duration AGE = Duration.ofSeconds(5);

  private record Known(SiteSettings settings, Instant until) {}

  private final Supplier<SiteSettings> source;
  private volatile Known known = new Known(SiteSettings.DEFAULT, Instant.MIN);

  SettingsCache(Supplier<SiteSettings> source) {
    this.source = source;
  }

  SiteSettings at(Instant now) {
    var current = known;
    if (!now.isBefore(current.until())) {
      // Two threads may both read; the settings are the same.
      current = new Known(source.get(), now.plus(AGE));
      known = current;
    }
    return current.settings();
  }
}
