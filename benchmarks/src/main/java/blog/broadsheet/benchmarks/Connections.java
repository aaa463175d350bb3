package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work shared out among as many threads as there shall be connections, each of which does one thing
 * after the other.
 */
final class Connections {
  /** The part of the work that has a number. */
  interface Task {
    void run(int number) throws IOException, InterruptedException;
  }

  private final int count;

  Connections(int count) {
    this.count = count;
  }

  /**
   * Runs the tasks 0 to {@code total - 1} and returns when all are done, or soon after the first
   * one failed, with its fault.
   */
  void run(int total, Task task) throws InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    var failed = new AtomicBoolean();
    var workers = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(count)) {
      for (int worker = 0; worker < count; worker++) {
        workers.add(
            threads.submit(() -> {
              work(total, next, failed, task);
              return null;
            }));
      }
    }
    for (var worker : workers) {
      worker.get();
    }
  }

  private static void work(int total, AtomicInteger next, AtomicBoolean failed, Task task)
      throws IOException, InterruptedException {
    var completed = false;
    try {
      for (int number = next.getAndIncrement();
          number < total && !failed.get();
          number = next.getAndIncrement()) {
        task.run(number);
      }
      completed = true;
    } finally {
      if (!completed) {
        failed.set(true);
      }
    }
  }
}
