package blog.broadsheet.aws;

import blog.broadsheet.store.Messages;
import blog.broadsheet.store.Reminders;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A queue in SQS. */
public final class SqsMessages implements Messages, Reminders {
  /** SQS takes no more in one request. */
  private static final int BATCH = 10;

  private final Supplier<SqsClient> making;
  private final String queueUrl;
  private @Nullable SqsClient made;

  /**
   * @param making called once, when the first message is sent
   */
  public SqsMessages(Supplier<SqsClient> making, String queueUrl) {
    this.making = making;
    this.queueUrl = queueUrl;
  }

  @Override
  public void send(List<String> bodies) {
    for (var from = 0; from < bodies.size(); from += BATCH) {
      sendBatch(bodies.subList(from, Math.min(from + BATCH, bodies.size())));
    }
  }

  @Override
  public void send(String body, Duration delay) {
    try {
      client()
          .sendMessage(request ->
              request
                  .queueUrl(queueUrl)
                  .messageBody(body)
                  // Never too soon: who is called before there is something to do goes to sleep.
                  .delaySeconds(Math.toIntExact(Math.ceilDiv(delay.toMillis(), 1000L))));
    } catch (SdkException e) {
      throw new AwsException("No message could be sent to " + queueUrl, e);
    }
  }

  private void sendBatch(List<String> bodies) {
    var entries =
        IntStream.range(0, bodies.size())
            .mapToObj(i ->
                SendMessageBatchRequestEntry.builder()
                    .id("m" + i)
                    .messageBody(bodies.get(i))
                    .build())
            .toList();
    try {
      var failed =
          client()
              .sendMessageBatch(request -> request.queueUrl(queueUrl).entries(entries))
              .failed();
      if (!failed.isEmpty()) {
        throw new AwsException(
            "%s took not all messages: %s".formatted(queueUrl, failed.getFirst().message()));
      }
    } catch (SdkException e) {
      throw new AwsException("No message could be sent to " + queueUrl, e);
    }
  }

  private synchronized SqsClient client() {
    var client = made;
    if (client == null) {
      client = making.get();
      made = client;
    }
    return client;
  }
}
