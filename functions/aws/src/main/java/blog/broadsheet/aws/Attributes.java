package blog.broadsheet.aws;

import static java.util.Objects.requireNonNull;

import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Value;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items as DynamoDB has them: a text is its {@code S}, a whole number its {@code N}, several texts
 * an {@code L} of {@code S}, for its sets have no order and are never empty.
 */
final class Attributes {
  /** The name of the partition key in {@code template.yaml}. */
  static final String PARTITION = "pk";

  /** The name of the sort key in {@code template.yaml}. */
  static final String SORT = "sk";

  private Attributes() {}

  static Map<String, AttributeValue> of(Key key) {
    return Map.of(PARTITION, text(key.partition()), SORT, text(key.sort()));
  }

  static Map<String, AttributeValue> of(Item item) {
    var attributes = new HashMap<>(of(item.key()));
    item.attributes().forEach((name, value) -> attributes.put(name, of(value)));
    return attributes;
  }

  static Item item(Map<String, AttributeValue> attributes) {
    var values = new HashMap<String, Value>();
    attributes.forEach((name, value) -> {
      if (!isOfKey(name)) {
        values.put(name, value(name, value));
      }
    });
    return new Item(key(attributes), values);
  }

  static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue whole(long whole) {
    return AttributeValue.fromN(Long.toString(whole));
  }

  private static boolean isOfKey(String name) {
    return name.equals(PARTITION) || name.equals(SORT);
  }

  private static Key key(Map<String, AttributeValue> attributes) {
    return new Key(
        requireNonNull(attributes.get(PARTITION)).s(), requireNonNull(attributes.get(SORT)).s());
  }

  private static AttributeValue of(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text(text);
      case Value.Whole(var whole) -> whole(whole);
      case Value.Texts(var texts) ->
          AttributeValue.fromL(texts.stream().map(Attributes::text).toList());
    };
  }

  private static Value value(String name, AttributeValue value) {
    return switch (value.type()) {
      case S -> new Value.Text(value.s());
      case N -> new Value.Whole(Long.parseLong(value.n()));
      case L -> new Value.Texts(value.l().stream().map(AttributeValue::s).toList());
      case SS, NS, B, BS, M, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new AwsException(
              "The attribute '%s' is of the type %s, which Broadsheet never writes; is this its table?"
                  .formatted(name, value.type()));
    };
  }
}
