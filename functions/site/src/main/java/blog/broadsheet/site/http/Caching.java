package blog.broadsheet.site.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long an answer may be kept, by readers and by the CDN in front of the site.
 *
 * @param scope what the header begins with, or all of it
 * @param timed whether times follow
 * @param maxAge for readers; also for the CDN where {@code shared} is shorter
 * @param shared for the CDN
 * @param revalidate how long an outdated answer may be shown while a new one is fetched
 * @param error how long an outdated answer may be shown while the site is out of order
 */
public record Caching(
    String scope,
    boolean timed,
    Duration maxAge,
    Duration shared,
    Duration revalidate,
    Duration error) {
  /**
   * What changes when somebody publishes. A CDN asks again after a minute and shows the old answer
   * while it does, or while the site is out of order.
   */
  public static final Caching PAGE =
      new Caching(
          "public",
          true,
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofMinutes(10),
          Duration.ofDays(1));

  /**
   * A feed. It is asked for by hubs that were told of a post a minute ago, and once: an old answer
   * would keep the post from all who wait for them.
   */
  public static final Caching FEED =
      new Caching(
          "public",
          true,
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ZERO,
          Duration.ofDays(1));

  /** What may be there a moment later; kept just long enough to stop a stampede. */
  public static final Caching MISS =
      new Caching(
          "public", true, Duration.ZERO, Duration.ofSeconds(10), Duration.ZERO, Duration.ZERO);

  /** What has its content in its name. */
  public static final Caching FOREVER = fixed("public, max-age=31536000, immutable");

  public static final Caching NEVER = fixed("no-store");

  /** What is for one reader only. */
  public static final Caching PRIVATE = fixed("private, no-store");

  private static Caching fixed(String header) {
    return new Caching(header, false, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  /**
   * The same for an answer that changes by itself: nobody may show it after that.
   *
   * @param holds the time until then
   */
  public Caching within(Duration holds) {
    var kept = shorter(shared, holds);
    var left = holds.minus(kept);
    return new Caching(
        scope,
        timed,
        shorter(maxAge, holds),
        kept,
        shorter(revalidate, left),
        shorter(error, left));
  }

  /** The value of {@code Cache-Control}. */
  public String header() {
    if (!timed) {
      return scope;
    }
    var parts = new ArrayList<>(List.of(scope, "max-age=" + maxAge.toSeconds()));
    parts.add("s-maxage=" + shared.toSeconds());
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
