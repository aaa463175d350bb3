package blog.broadsheet.benchmarks;

import blog.broadsheet.testing.lambda.Outcome;
import blog.broadsheet.testing.lambda.Sandbox;
import java.io.IOException;
import java.time.Duration;

/**
 * What one start took.
 *
 * @param response from the start of the process, or the end of its snapshot, to the first answer
 * @param cpu of the process until then
 * @param peak resident, in KiB
 */
record StartTimes(Duration response, Duration cpu, long peak) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Starts a function and hands it an event at once. */
  static StartTimes measure(Candidate candidate) throws InterruptedException {
    var start = System.nanoTime();
    try (var sandbox = candidate.start()) {
      invoke(sandbox, candidate);
      var response = Duration.ofNanos(System.nanoTime() - start);
      return new StartTimes(response, cpu(sandbox), Memory.of(sandbox.process().pid()).peak());
    }
  }

  /** The same from the moment at which Lambda would restore its snapshot. */
  static StartTimes measureRestored(Candidate candidate) throws InterruptedException {
    try (var sandbox = candidate.start()) {
      awaitStarted(sandbox);
      var before = cpu(sandbox);
      var start = System.nanoTime();
      sandbox.api().restore(PATIENCE);
      invoke(sandbox, candidate);
      var response = Duration.ofNanos(System.nanoTime() - start);
      var peak = Memory.of(sandbox.process().pid()).peak();
      return new StartTimes(response, cpu(sandbox).minus(before), peak);
    }
  }

  /** The same where the function starts on a whole processor and then has a share by its memory. */
  static StartTimes measureThrottled(Candidate candidate, int megabytes)
      throws InterruptedException, IOException {
    var start = System.nanoTime();
    var sandbox = candidate.start();
    try {
      awaitStarted(sandbox);
      try (var _ = CpuShare.of(sandbox.process().pid(), megabytes)) {
        invoke(sandbox, candidate);
        var response = Duration.ofNanos(System.nanoTime() - start);
        var peak = Memory.of(sandbox.process().pid()).peak();
        var cpu = cpu(sandbox);
        sandbox.kill();
        return new StartTimes(response, cpu, peak);
      }
    } finally {
      sandbox.close();
    }
  }

  private static void awaitStarted(Sandbox sandbox) throws InterruptedException {
    if (!sandbox.api().awaitStarted(PATIENCE)) {
      throw new IllegalStateException("It does not start:\n" + sandbox.log());
    }
  }

  private static void invoke(Sandbox sandbox, Candidate candidate) throws InterruptedException {
    var outcome = sandbox.invoke(candidate.event(), PATIENCE);
    if (!(outcome instanceof Outcome.Returned(var json) && candidate.isRight(json))) {
      throw new IllegalStateException(
          "%s answers %s%n%s".formatted(candidate.name(), outcome, sandbox.log()));
    }
  }

  private static Duration cpu(Sandbox sandbox) {
    return sandbox.process().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
