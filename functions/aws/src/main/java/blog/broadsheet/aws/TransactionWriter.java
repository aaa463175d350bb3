package blog.broadsheet.aws;

import blog.broadsheet.index.Write;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Carries out transactions, again and again where others are in the way. */
final class TransactionWriter {
  private final DynamoDbClient client;
  private final String table;
  private final Backoff backoff;

  TransactionWriter(DynamoDbClient client, String table, Backoff backoff) {
    this.client = client;
    this.table = table;
    this.backoff = backoff;
  }

  boolean write(List<Write> writes) {
    var request = new TransactionRequests(table).of(writes);
    var tries = 1;
    var cancellation = attempt(request);
    while (cancellation.filter(Cancellation::isPassing).isPresent() && tries < Backoff.TRIES) {
      backoff.pause(tries++);
      cancellation = attempt(request);
    }
    if (cancellation.isPresent() && !cancellation.get().isRefusal()) {
      throw new AwsException(
          "The table %s cancelled a transaction %d times, at last for %s"
              .formatted(table, tries, cancellation.get().describe(writes)));
    }
    return cancellation.isEmpty();
  }

  private Optional<Cancellation> attempt(TransactWriteItemsRequest request) {
    try {
      client.transactWriteItems(request);
      return Optional.empty();
    } catch (TransactionCanceledException e) {
      return Optional.of(Cancellation.of(e));
    } catch (SdkException e) {
      throw new AwsException("The table %s could not be written".formatted(table), e);
    }
  }
}
