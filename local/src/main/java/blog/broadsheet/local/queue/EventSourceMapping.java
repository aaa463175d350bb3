package blog.broadsheet.local.queue;

import blog.broadsheet.local.lambda.Answer;
import blog.broadsheet.local.lambda.LocalLambda;
import blog.broadsheet.local.template.Trigger.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hands a queue's messages to a function, batch by batch, several at a time, as Lambda does: what
 * the filter keeps out is deleted, what the function did is deleted, what failed comes again.
 *
 * <p>What the machine refuses, such as memory or room on the disk, costs a round and never the
 * poller: it is told in the function's log, once for all rounds that it lasts.
 */
public final class EventSourceMapping implements AutoCloseable {
  private static final Duration LONG_POLL = Duration.ofSeconds(20);
  private static final Duration STOP = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Queue queue;
  private final Messages settings;
  private final EventFilter filter;
  private final LocalLambda<?, ?> function;
  private final List<Thread> pollers;

  /** The last fault that was told. */
  private final AtomicReference<String> told = new AtomicReference<>("");

  private EventSourceMapping(Queue queue, Messages settings, LocalLambda<?, ?> function) {
    this.queue = queue;
    this.settings = settings;
    this.filter = new EventFilter(settings.filters());
    this.function = function;
    this.pollers =
        IntStream.range(0, concurrency(settings))
            .mapToObj(i -> Thread.ofVirtual().name("poller-" + i).unstarted(this::poll))
            .toList();
  }

  public static EventSourceMapping start(
      Queue queue, Messages settings, LocalLambda<?, ?> function) {
    var mapping = new EventSourceMapping(queue, settings, function);
    mapping.pollers.forEach(Thread::start);
    return mapping;
  }

  /** Stops; a batch that is worked on comes again after a restart. */
  @Override
  public void close() {
    pollers.forEach(Thread::interrupt);
    try {
      for (var poller : pollers) {
        poller.join(STOP);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** More calls than this at a time only wait for a processor. */
  private static int concurrency(Messages settings) {
    return Math.min(settings.maxConcurrency(), 2 * Runtime.getRuntime().availableProcessors());
  }

  private void poll() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        round();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() throws InterruptedException {
    try {
      receive();
      told.set("");
    } catch (RuntimeException | OutOfMemoryError e) {
      // Memory, for one, may be there again then.
      Thread.sleep(PAUSE);
      tell(e);
    }
  }

  private void receive() throws InterruptedException {
    var received = queue.receive(settings.batchSize(), LONG_POLL);
    try {
      handle(received);
    } catch (RuntimeException | OutOfMemoryError e) {
      received.forEach(queue::leave);
      throw e;
    }
  }

  private void tell(Throwable fault) {
    var text = String.valueOf(fault);
    if (!text.equals(told.getAndSet(text))) {
      function.report(fault);
    }
  }

  private void handle(List<Message> received) {
    var split =
        received.stream()
            .collect(Collectors.partitioningBy(message -> filter.passes(message.body())));
    split.getOrDefault(false, List.of()).forEach(queue::delete);
    var batch = split.getOrDefault(true, List.of());
    if (!batch.isEmpty()) {
      var failed = call(batch);
      batch.forEach(message -> {
        if (failed.contains(message.id())) {
          queue.leave(message);
        } else {
          queue.delete(message);
        }
      });
    }
  }

  private Set<String> call(List<Message> batch) {
    return switch (function.invoke(SqsEvents.write(batch, settings.queue()))) {
      case Answer.Returned(var json) ->
          settings.reportsFailures() ? SqsEvents.failures(json, batch) : Set.of();
      case Answer.Failed(var _) -> batch.stream().map(Message::id).collect(Collectors.toSet());
    };
  }
}
