package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.IndexAudit;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.post.SourceKey;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A blog with its bucket, its index and its queue, to which anything may happen. */
final class World {
  /** When everything that has been stored is old. */
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  private final Ground ground;
  private final List<String> queue = new ArrayList<>();
  private final Random random = new Random(0);
  private boolean lost;

  World(Ground ground) {
    this.ground = ground;
  }

  void take(Step step) {
    switch (step) {
      case Step.Upload(var key, var text) -> {
        ground.upload(key, text);
        notify(key);
      }
      case Step.Remove(var key) -> {
        ground.remove(key);
        notify(key);
      }
      case Step.Deliver(var message) -> deliver(message, 0, () -> {}, () -> {});
      case Step.Duplicate(var message) -> pick(message).ifPresent(queue::add);
      case Step.Lose(var message) ->
          pick(message)
              .ifPresent(body -> {
                queue.remove(body);
                lost = true;
              });
      case Step.KillBefore(var message, var call) -> deliver(message, call, World::kill, () -> {});
      case Step.KillAfter(var message, var call) -> deliver(message, call, () -> {}, World::kill);
      case Step.LoseAnswer(var message, var call) ->
          deliver(message, call, () -> {}, World::loseAnswer);
      case Step.Interleave(var message, var call, var other) ->
          deliver(message, call, () -> deliver(other, 0, () -> {}, () -> {}), () -> {});
      case Step.Repair(var message, var call) ->
          deliver(message, call, () -> repair(View.NOW, 0, () -> {}), () -> {});
      case Step.KillRepair(var call) -> killRepair(call);
    }
  }

  /** Delivers until nothing is left, after a repair where messages were lost. */
  void settle() {
    if (lost) {
      repair(View.NOW, 0, () -> {});
    }
    drain();
  }

  private void drain() {
    for (var round = 0; !queue.isEmpty(); round++) {
      assertThat(round).as("rounds until the queue is empty").isLessThan(10_000);
      deliver(0, 0, () -> {}, () -> {});
    }
  }

  /** Another blog that has nothing but this one's bucket to begin with. */
  View rebuilt() {
    var alone = ground.bucketAlone();
    var other = new World(alone);
    other.lost = true;
    other.settle();
    return new View(alone.ports());
  }

  /** A repair finds nothing to do, but for pages that nothing points to. */
  void assertNothingToRepair() {
    assertThat(repair(LATER, 0, () -> {})).as("writes of a repair").isZero();
    assertThat(queue).isEmpty();
    var audit = new IndexAudit(ground.ports().table());
    assertThat(ground.ports().storedPages().stored(Optional.empty(), 1000))
        .allSatisfy(page -> assertThat(audit.pointersTo(page.name(), 1)).isNotEmpty());
  }

  private void notify(SourceKey key) {
    queue.add(new QueueMessage.Look(List.of(key)).write());
  }

  /** What it leaves undone the next one does. */
  private void killRepair(int call) {
    try {
      repair(View.NOW, call, World::kill);
    } catch (Killed _) {
      // As it was meant.
    } catch (RuntimeException e) {
      // So do threads tell of the death of another.
      if (!(e.getCause() instanceof Killed)) {
        throw e;
      }
    }
  }

  private static void loseAnswer() {
    throw new IllegalStateException("No answer came in time");
  }

  private static void kill() {
    throw new Killed();
  }

  /** No code catches it, as none runs in a function that is killed. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private Optional<String> pick(int message) {
    return queue.isEmpty() ? Optional.empty() : Optional.of(queue.get(message % queue.size()));
  }

  /** The message stays in the queue unless the handler says that it is done. */
  private void deliver(int message, int at, Runnable before, Runnable after) {
    pick(message)
        .ifPresent(body -> {
          var calls = new Calls(ground.ports(), queue::addAll, at, before, after);
          var handler =
              new PublishHandler(
                  new Reconciler(
                      calls,
                      calls,
                      calls,
                      calls,
                      new IndexWriter(calls),
                      InstantSource.fixed(View.NOW),
                      random));
          if (isDone(handler, body)) {
            queue.remove(body);
          }
        });
  }

  private static boolean isDone(PublishHandler handler, String body) {
    try {
      return handler.handleRequest(event(body), new TestContext()).getBatchItemFailures().isEmpty();
    } catch (Killed _) {
      return false;
    }
  }

  private static SQSEvent event(String body) {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId("message");
    message.setBody(body);
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  /**
   * A repair by as many calls of the function as it wants.
   *
   * @return how often it wrote
   */
  private int repair(Instant now, int at, Runnable after) {
    var calls = new Calls(ground.ports(), queue::addAll, at, () -> {}, after);
    var clock = InstantSource.fixed(now);
    var index = new IndexWriter(calls);
    var repair =
        new Repair(
            new Reconciler(calls, calls, calls, calls, index, clock, random),
            calls,
            calls,
            calls,
            calls,
            index,
            new IndexAudit(calls),
            clock);
    var left = new ArrayList<>(List.of("{\"broadsheet\": \"repair\"}"));
    var handler = new RepairHandler(repair, left::addAll);
    while (!left.isEmpty()) {
      handler.handleRequest(event(left.removeFirst()), new TestContext());
    }
    return calls.writes();
  }
}
