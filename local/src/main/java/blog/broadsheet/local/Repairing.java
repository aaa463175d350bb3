package blog.broadsheet.local;

import blog.broadsheet.local.lambda.Answer;
import blog.broadsheet.local.lambda.LocalLambda;
import blog.broadsheet.local.queue.EventSourceMapping;
import blog.broadsheet.local.queue.Queue;
import blog.broadsheet.local.template.LambdaFunction;
import java.util.List;

/** The repairing function with its queue, and what its schedules call it with. */
final class Repairing implements AutoCloseable {
  private final Parts parts = new Parts();
  private final Queue rest;
  private final List<Thread> runs;
  private volatile boolean failed;

  /**
   * @param rest where the function puts what is left to do
   */
  Repairing(LambdaFunction declared, LocalLambda<?, ?> function, Queue rest) {
    this.rest = rest;
    declared
        .messages()
        .forEach(mapping -> parts.add(EventSourceMapping.start(rest, mapping, function)));
    runs =
        declared.schedules().stream()
            .map(schedule -> Thread.ofVirtual().unstarted(() -> run(function, schedule.event())))
            .toList();
  }

  private void run(LocalLambda<?, ?> function, String event) {
    if (function.invoke(event) instanceof Answer.Failed) {
      failed = true;
    }
  }

  /** A machine that is switched off at times keeps no hours: its schedules run when it starts. */
  void runSchedules() {
    runs.forEach(Thread::start);
    runs.forEach(run -> parts.add(run::interrupt));
  }

  /** Waits until nothing is left to do. */
  void await() throws InterruptedException {
    for (var run : runs) {
      run.join();
    }
    rest.awaitSettled();
  }

  /** Whether all that was waited for is done. */
  boolean isDone() {
    return !failed && rest.size() == 0;
  }

  @Override
  public void close() {
    parts.close();
  }
}
