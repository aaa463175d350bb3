package blog.broadsheet.local.containers;

import blog.broadsheet.local.lambda.Answer;
import blog.broadsheet.local.lambda.LocalLambda;
import blog.broadsheet.local.queue.EventFilter;
import blog.broadsheet.local.template.Trigger.Messages;
import com.grack.nanojson.JsonWriter;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Takes messages from a queue of the emulator to a function, as its event source mapping says. */
final class Poller {
  private static final int LONG_POLL = 1;

  private final SqsClient sqs;
  private final String queueUrl;
  private final Messages mapping;
  private final EventFilter filter;
  private final LocalLambda<?, ?> function;

  Poller(SqsClient sqs, Messages mapping, LocalLambda<?, ?> function) {
    this.sqs = sqs;
    this.mapping = mapping;
    this.filter = new EventFilter(mapping.filters());
    this.function = function;
    var name = mapping.queue().substring(mapping.queue().lastIndexOf(':') + 1);
    this.queueUrl = sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
  }

  /**
   * Hands the next batch over. What failed stays in the queue.
   *
   * @return what the function failed at
   */
  List<String> poll() {
    var received =
        sqs.receiveMessage(request ->
                request
                    .queueUrl(queueUrl)
                    .maxNumberOfMessages(mapping.batchSize())
                    .waitTimeSeconds(LONG_POLL))
            .messages();
    var batch = received.stream().filter(message -> filter.passes(message.body())).toList();
    var answer = batch.isEmpty() ? "" : invoke(batch);
    var failed = batch.stream().filter(message -> answer.contains(message.messageId())).toList();
    received.stream()
        .filter(message -> !failed.contains(message))
        .forEach(message ->
            sqs.deleteMessage(
                request -> request.queueUrl(queueUrl).receiptHandle(message.receiptHandle())));
    return failed.stream().map(Message::body).toList();
  }

  private String invoke(List<Message> batch) {
    var event = JsonWriter.string().object().array("Records");
    batch.forEach(message ->
        event
            .object()
            .value("messageId", message.messageId())
            .value("body", message.body())
            .value("eventSource", "aws:sqs")
            .end());
    return switch (function.invoke(event.end().end().done())) {
      case Answer.Returned(var json) -> json;
      case Answer.Failed(var _) ->
          batch.stream().map(Message::messageId).collect(Collectors.joining());
    };
  }
}
