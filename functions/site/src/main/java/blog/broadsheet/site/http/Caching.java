package blog.broadsheet.site.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long an answer may be kept, by readers and by the CDN in front of the site. */
public sealed interface Caching {
  /**
   * What changes when somebody publishes. A CDN asks again after a minute and shows the old answer
   * while it does, or while the site is out of order.
   */
  Caching PAGE =
      new Timed(
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofMinutes(10),
          Duration.ofDays(1));

  /**
   * A feed. It is asked for by hubs that were told of a post a minute ago, and once: an old answer
   * would keep the post from all who wait for them.
   */
  Caching FEED =
      new Timed(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ZERO, Duration.ofDays(1));

  /** What may be there a moment later; kept just long enough to stop a stampede. */
  Caching MISS = new Timed(Duration.ZERO, Duration.ofSeconds(10), Duration.ZERO, Duration.ZERO);

  /** What has its content in its name. */
  Caching FOREVER = new Fixed("public, max-age=31536000, immutable");

  Caching NEVER = new Fixed("no-store");

  /** What is for one reader only. */
  Caching PRIVATE = new Fixed("private, no-store");

  /** The value of {@code Cache-Control}. */
  String header();

  /**
   * The same for an answer that changes by itself: nobody may show it after that.
   *
   * @param holds the time until then
   */
  Caching within(Duration holds);

  /** What no change concerns: it is kept by nobody, or never changes. */
  record Fixed(String header) implements Caching {
    @Override
    public Caching within(Duration holds) {
      return this;
    }
  }

  /**
   * What everybody may keep for a while.
   *
   * @param maxAge for readers; also for the CDN where {@code shared} is shorter
   * @param shared for the CDN
   * @param revalidate how long an outdated answer may be shown while a new one is fetched
   * @param error how long an outdated answer may be shown while the site is out of order
   */
  record Timed(Duration maxAge, Duration shared, Duration revalidate, Duration error)
      implements Caching {
    @Override
    public Caching within(Duration holds) {
      var kept = shorter(shared, holds);
      var left = holds.minus(kept);
      return new Timed(
          shorter(maxAge, holds), kept, shorter(revalidate, left), shorter(error, left));
    }

    @Override
    public String header() {
      var parts =
          new ArrayList<>(
              List.of("public", "max-age=" + maxAge.toSeconds(), "s-maxage=" + shared.toSeconds()));
      add(parts, "stale-while-revalidate", revalidate);
      add(parts, "stale-if-error", error);
      return String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, Duration time) {
      if (time.toSeconds() > 0) {
        parts.add(name + "=" + time.toSeconds());
      }
    }

    private static Duration shorter(Duration one, Duration other) {
      return one.compareTo(other) < 0 ? one : other;
    }
  }
}
