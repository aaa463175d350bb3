package blog.broadsheet.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** An SQS that keeps the batches it is sent, and refuses a message when told to. */
final class ScriptedSqs implements SqsClient {
  private final List<SendMessageBatchRequest> batches = new ArrayList<>();
  private final List<Integer> delays = new ArrayList<>();
  private final List<BatchResultErrorEntry> failures = new ArrayList<>();

  /** Refuses one message of each batch from now on. */
  void refuse(String reason) {
    failures.add(BatchResultErrorEntry.builder().id("m0").message(reason).build());
  }

  /** The bodies of the batches that were sent. */
  List<List<String>> batches() {
    return batches.stream()
        .map(batch -> batch.entries().stream().map(SendMessageBatchRequestEntry::messageBody))
        .map(Stream::toList)
        .toList();
  }

  /** For how many seconds single messages are held back. */
  List<Integer> delays() {
    return List.copyOf(delays);
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    delays.add(request.delaySeconds());
    return SendMessageResponse.builder().build();
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    batches.add(request);
    return SendMessageBatchResponse.builder().failed(failures).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
