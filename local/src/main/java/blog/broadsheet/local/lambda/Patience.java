package blog.broadsheet.local.lambda;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a call may take before it is stopped. */
@FunctionalInterface
public interface Patience {
  /** As long as the template says. */
  Patience DECLARED = declared -> declared;

  /** When calls that are killed at random end; most take longer. */
  Duration SOON = Duration.ofMillis(250);

  /**
   * Of one call.
   *
   * @param declared what the template says
   */
  Duration next(Duration declared);

  /**
   * Kills some of the calls at a moment that nobody can foresee, as when a machine dies.
   *
   * @param share of the calls, from 0 to 1
   */
  static Patience killing(double share) {
    return declared -> {
      var random = ThreadLocalRandom.current();
      return random.nextDouble() < share
          ? Duration.ofNanos(random.nextLong(SOON.toNanos()))
          : declared;
    };
  }
}
