package blog.broadsheet.aws;

import blog.broadsheet.index.Consistency;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Order;
import blog.broadsheet.index.Range;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.Write;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A table of DynamoDB with the partition key {@code pk} and the sort key {@code sk}, both strings.
 *
 * <p>Every write is a transaction, a single one too. It costs twice the write units of a plain
 * write, but DynamoDB then tells the client's own repetitions, after an answer that was lost on its
 * way, from new writes: a counter does not count twice, and a write that happened is not reported
 * as refused. Transactions that meet on an item are tried again, {@value Backoff#TRIES} times in
 * all.
 *
 * <p>Safe for use by many threads. Faults are {@link AwsException}s.
 */
public final class DynamoTable implements Table {
  private final DynamoDbClient client;
  private final String name;
  private final TransactionWriter writer;

  public DynamoTable(DynamoDbClient client, String tableName) {
    this(client, tableName, new Backoff(SecureRandom::new, Thread::sleep));
  }

  DynamoTable(DynamoDbClient client, String tableName, Backoff backoff) {
    this.client = client;
    this.name = tableName;
    this.writer = new TransactionWriter(client, tableName, backoff);
  }

  @Override
  public Optional<Item> get(Key key, Consistency consistency) {
    var response =
        reading(() ->
            client.getItem(request ->
                request
                    .tableName(name)
                    .key(Attributes.of(key))
                    .consistentRead(consistency == Consistency.STRONG)));
    return response.hasItem() ? Optional.of(Attributes.item(response.item())) : Optional.empty();
  }

  @Override
  public List<Item> query(
      String partition, Range range, Order order, int limit, Consistency consistency) {
    // DynamoDB refuses a range that ends before it begins, and an empty key as the end of one.
    if (range.isEmpty()) {
      return List.of();
    }
    var request =
        QueryRequest.builder()
            .tableName(name)
            .scanIndexForward(order == Order.ASCENDING)
            .consistentRead(consistency == Consistency.STRONG);
    Expression.within(partition, range)
        .applyTo(
            request::keyConditionExpression,
            request::expressionAttributeNames,
            request::expressionAttributeValues);
    return query(request, range, limit);
  }

  @Override
  public boolean write(List<Write> writes) {
    return writer.write(writes);
  }

  /** Asks again as long as there is more: DynamoDB ends a page after 1 MB, whatever the limit. */
  private List<Item> query(QueryRequest.Builder request, Range range, int limit) {
    var found = new ArrayList<Item>();
    boolean isLast;
    do {
      request.limit(limit - found.size());
      var page = reading(() -> client.query(request.build()));
      page.items().stream()
          .map(Attributes::item)
          .filter(item -> !range.to().equals(Optional.of(item.key().sort())))
          .forEach(found::add);
      request.exclusiveStartKey(page.lastEvaluatedKey());
      isLast = !page.hasLastEvaluatedKey();
    } while (!isLast && found.size() < limit);
    return List.copyOf(found);
  }

  private <T> T reading(Supplier<T> read) {
    try {
      return read.get();
    } catch (SdkException e) {
      throw new AwsException("The table %s could not be read".formatted(name), e);
    }
  }
}
