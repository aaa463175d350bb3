package blog.broadsheet.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.data.DataFile;
import blog.broadsheet.local.lambda.LocalLambda;
import blog.broadsheet.local.template.LambdaFunction;
import blog.broadsheet.local.template.Role;
import blog.broadsheet.local.template.Trigger.Messages;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EventSourceMappingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ARN = "arn:aws:sqs:us-east-1:000000000000:Uploads";
  private static final String NO_RECEIPTS =
      """
      {"body":{"Records":{"s3":{"object":{"key":[{"anything-but":{"prefix":"_receipts/"}}]}}}}}\
      """;

  private final MovingClock clock = new MovingClock();
  private final DataFile data = DataFile.inMemory();
  private final Queue queue =
      new Queue(
          new Queue.Settings("uploads", Duration.ofMinutes(3), Optional.empty()), data, clock);
  private final ConcurrentLinkedQueue<SQSEvent.SQSMessage> seen = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    data.close();
  }

  @Test
  void functionSeesMessagesAsSqsSendsThem() throws Exception {
    queue.send(upload("_posts/a.md"));

    run((event, _) -> accept(event));

    var message = seen.element();
    assertThat(message.getBody()).isEqualTo(upload("_posts/a.md"));
    assertThat(message.getEventSource()).isEqualTo("aws:sqs");
    assertThat(message.getEventSourceArn()).isEqualTo(ARN);
    assertThat(message.getAttributes())
        .containsEntry("ApproximateReceiveCount", "1")
        .containsEntry("SentTimestamp", Long.toString(clock.millis()));
    assertThat(queue.size()).isZero();
  }

  @Test
  void filteredMessagesAreDeletedUnseen() throws Exception {
    queue.send(upload("_receipts/_posts/a.md.json"));
    queue.send("{\"Event\":\"s3:TestEvent\"}");
    queue.send("no JSON");
    queue.send(upload("_posts/b.md"));

    run((event, _) -> accept(event));

    assertThat(seen)
        .extracting(SQSEvent.SQSMessage::getBody)
        .containsExactly(upload("_posts/b.md"));
    assertThat(queue.size()).isZero();
  }

  @Test
  void onlyTheFailedMessagesOfBatchComeAgain() throws Exception {
    queue.send(upload("good.md"));
    queue.send(upload("bad.md"));

    run((event, _) -> failing(event, "bad"));
    assertThat(queue.size()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(3));

    assertThat(queue.receive(10, Duration.ZERO))
        .extracting(Message::body)
        .containsExactly(upload("bad.md"));
  }

  @Test
  void wholeBatchComesAgainWhenTheFunctionThrows() throws Exception {
    queue.send(upload("a.md"));
    queue.send(upload("b.md"));

    run((_, _) -> {
      throw new IllegalStateException("out of order");
    });

    assertThat(queue.size()).isEqualTo(2);
  }

  @Test
  void wholeBatchComesAgainWhenTheFunctionNamesStrangers() throws Exception {
    queue.send(upload("a.md"));

    run((_, _) -> new SQSBatchResponse(List.of(new SQSBatchResponse.BatchItemFailure("stranger"))));

    assertThat(queue.size()).isEqualTo(1);
  }

  @Test
  void functionThatTakesTooLongHasFailed() throws Exception {
    var remaining = new AtomicInteger();
    var log = new ArrayList<String>();
    queue.send(upload("a.md"));

    run(
        Duration.ofSeconds(1),
        (event, context) -> {
          remaining.set(context.getRemainingTimeInMillis());
          try {
            Thread.sleep(Duration.ofMinutes(1));
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return accept(event);
        },
        log::add);

    assertThat(remaining.get()).isLessThanOrEqualTo(1000);
    assertThat(log).containsExactly("Publish: timed out after 1000 ms");
    assertThat(queue.size()).isEqualTo(1);
  }

  @Test
  void roundWithoutMemoryCostsNoPoller() throws Exception {
    var log = new ArrayList<String>();
    queue.send(upload("a.md"));

    run(
        PATIENCE,
        (_, _) -> {
          throw new IllegalStateException("out of order");
        },
        line -> {
          log.add(line);
          if (log.size() == 1) {
            queue.send(upload("b.md"));
            throw new OutOfMemoryError("Java heap space");
          }
        });

    assertThat(log).hasSize(3);
    assertThat(log.get(1)).contains("out of memory", "--data DIR");
    assertThat(log.get(2)).contains("out of order");
    assertThat(queue.size()).isEqualTo(2);
  }

  private void run(RequestHandler<SQSEvent, SQSBatchResponse> handler) throws Exception {
    run(PATIENCE, handler, _ -> {});
  }

  private void run(
      Duration timeout, RequestHandler<SQSEvent, SQSBatchResponse> handler, Consumer<String> log)
      throws Exception {
    var messages = new Messages(ARN, 10, 1, true, List.of(NO_RECEIPTS));
    var function =
        new LambdaFunction(
            "Publish",
            "arn",
            "a.B",
            timeout,
            128,
            Map.of(),
            List.of(messages),
            "logs",
            false,
            new Role("none", List.of()));
    var lambda = new LocalLambda<>(function, SQSEvent.class, SQSBatchResponse.class, handler, log);
    try (var _ = EventSourceMapping.start(queue, messages, lambda)) {
      queue.awaitSettled();
    }
  }

  private SQSBatchResponse accept(SQSEvent event) {
    seen.addAll(event.getRecords());
    return new SQSBatchResponse(List.of());
  }

  private SQSBatchResponse failing(SQSEvent event, String part) {
    return new SQSBatchResponse(
        event.getRecords().stream()
            .filter(message -> message.getBody().contains(part))
            .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
            .toList());
  }

  private static String upload(String key) {
    return "{\"Records\":[{\"s3\":{\"object\":{\"key\":\"%s\"}}}]}".formatted(key);
  }
}
