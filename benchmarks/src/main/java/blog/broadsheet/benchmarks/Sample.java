package blog.broadsheet.benchmarks;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Times that were measured for one thing.
 *
 * @param times in ascending order, at least one
 */
public record Sample(List<Duration> times) {
  public Sample {
    if (times.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    times = times.stream().sorted().toList();
  }

  public static Sample of(Collection<Duration> times) {
    return new Sample(List.copyOf(times));
  }

  /**
   * The smallest time that {@code percent} of all times do not exceed.
   *
   * @param percent above 0, at most 100
   */
  public Duration percentile(int percent) {
    var rank = Math.ceilDiv(times.size() * percent, 100);
    return times.get(rank - 1);
  }

  public Duration median() {
    return percentile(50);
  }

  /** How many times as long this median is as the other's. */
  public double ratioTo(Sample other) {
    return (double) median().toNanos() / other.median().toNanos();
  }

  public static String milliseconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
  }

  public static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
  }
}
