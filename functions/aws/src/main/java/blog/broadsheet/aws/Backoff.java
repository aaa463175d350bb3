package blog.broadsheet.aws;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * How writers that got in each other's way give way: each waits for a random time before it tries
 * again, out of a span that doubles from try to try ("full jitter").
 *
 * <p>The spans add up to some 4.5 seconds, the waits to half of it on average, so that a function
 * of 30 seconds still ends by itself.
 */
final class Backoff {
  /** The most tries, the first included. */
  static final int TRIES = 10;

  private static final Duration FIRST = Duration.ofMillis(25);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  /** What waits. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  private final Supplier<RandomGenerator> random;
  private final Sleeper sleeper;

  /**
   * @param random asked for a generator at each pause: one that a snapshot has in its memory gives
   *     the same to all that are restored from it, and they would meet again
   */
  Backoff(Supplier<RandomGenerator> random, Sleeper sleeper) {
    this.random = random;
    this.sleeper = sleeper;
  }

  /**
   * Waits before the next try.
   *
   * @param tries that there have been, at least 1
   */
  void pause(int tries) {
    try {
      sleeper.sleep(Duration.ofNanos(random.get().nextLong(span(tries).toNanos() + 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AwsException("Interrupted while waiting for other writers", e);
    }
  }

  private static Duration span(int tries) {
    var doubled = FIRST.multipliedBy(1L << (tries - 1));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
