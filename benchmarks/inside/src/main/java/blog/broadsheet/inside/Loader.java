package blog.broadsheet.inside;

import blog.broadsheet.index.Consistency;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Order;
import blog.broadsheet.index.Range;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.Value;
import blog.broadsheet.index.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A table of DynamoDB while an index is loaded into it that holds nothing yet: what readers see is
 * put there in batches, counters once at the end, and nothing is checked. Records of sources and
 * the like, which readers do not see, are left out.
 */
final class Loader implements Table, AutoCloseable {
  /** DynamoDB takes no more at once. */
  private static final int BATCH = 25;

  private final DynamoDbClient dynamo;
  private final String name;
  private final Map<Key, Item> counters = new HashMap<>();
  private List<WriteRequest> batch = new ArrayList<>();

  Loader(DynamoDbClient dynamo, String name) {
    this.dynamo = dynamo;
    this.name = name;
  }

  @Override
  public Optional<Item> get(Key key, Consistency consistency) {
    return Optional.empty();
  }

  @Override
  public List<Item> query(
      String partition, Range range, Order order, int limit, Consistency consistency) {
    return List.of();
  }

  @Override
  public boolean write(List<Write> writes) {
    for (var write : writes) {
      switch (write) {
        case Write.Put(var item, var _) -> put(item);
        case Write.Add add -> counters.merge(add.key(), counter(add), (old, _) -> sum(old, add));
        case Write.Delete _ -> throw new IllegalStateException("There is nothing yet: " + write);
      }
    }
    return true;
  }

  @Override
  public void close() {
    counters.values().forEach(this::add);
    if (!batch.isEmpty()) {
      send();
    }
  }

  private void put(Item item) {
    var partition = item.key().partition();
    if (partition.startsWith("PATH#") || partition.startsWith("LIST#")) {
      add(item);
    }
  }

  private void add(Item item) {
    batch.add(WriteRequest.builder().putRequest(put -> put.item(attributes(item))).build());
    if (batch.size() == BATCH) {
      send();
    }
  }

  private void send() {
    var full = batch;
    batch = new ArrayList<>();
    dynamo.batchWriteItem(request -> request.requestItems(Map.of(name, full)));
  }

  private static Item counter(Write.Add add) {
    return sum(Item.at(add.key()).with(add.attribute(), 0), add);
  }

  private static Item sum(Item counter, Write.Add add) {
    var item = counter.with(add.attribute(), counter.whole(add.attribute()) + add.delta());
    for (var text : add.texts().entrySet()) {
      item = item.with(text.getKey(), text.getValue());
    }
    return item;
  }

  private static Map<String, AttributeValue> attributes(Item item) {
    var attributes = new HashMap<String, AttributeValue>();
    attributes.put("pk", AttributeValue.fromS(item.key().partition()));
    attributes.put("sk", AttributeValue.fromS(item.key().sort()));
    item.attributes().forEach((attribute, value) -> attributes.put(attribute, of(value)));
    return attributes;
  }

  private static AttributeValue of(Value value) {
    return switch (value) {
      case Value.Text(var text) -> AttributeValue.fromS(text);
      case Value.Whole(var whole) -> AttributeValue.fromN(Long.toString(whole));
      case Value.Texts(var texts) ->
          AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
    };
  }
}
