package blog.broadsheet.aws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A DynamoDB that cancels transactions as it was told, and carries out those that follow. */
final class ScriptedDynamo implements DynamoDbClient {
  private final Deque<List<String>> cancellations = new ArrayDeque<>();
  private int requests;

  /** Cancels the next transaction, with one reason for each of its writes. */
  ScriptedDynamo cancel(String... reasons) {
    cancellations.add(List.of(reasons));
    return this;
  }

  int requests() {
    return requests;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    requests++;
    if (cancellations.isEmpty()) {
      return TransactWriteItemsResponse.builder().build();
    }
    throw canceled(cancellations.remove());
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  private static TransactionCanceledException canceled(List<String> codes) {
    return TransactionCanceledException.builder()
        .message("Transaction cancelled, see the reasons " + codes)
        .cancellationReasons(codes.stream().map(ScriptedDynamo::reason).toList())
        .build();
  }

  private static CancellationReason reason(String code) {
    return CancellationReason.builder().code(code).message("because").build();
  }
}
