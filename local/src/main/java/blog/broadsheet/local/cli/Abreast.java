package blog.broadsheet.local.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with many, of which each mostly waits for a store. */
final class Abreast {
  private static final int AT_A_TIME = 8;

  private Abreast() {}

  /** What is done with one of them. */
  interface Work<T> {
    void on(T one) throws InterruptedException;
  }

  /** Returns when all is done, or begins no more and throws at the first fault. */
  static <T> void each(List<T> all, Work<T> work) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
      var begun =
          all.stream()
              .map(one ->
                  threads.submit(() -> {
                    work.on(one);
                    return one;
                  }))
              .toList();
      try {
        for (var each : begun) {
          await(each);
        }
      } catch (RuntimeException e) {
        threads.shutdownNow();
        throw e;
      }
    }
  }

  private static void await(Future<?> work) throws InterruptedException {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    }
  }
}
