package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.index.Consistency;
import blog.broadsheet.index.Expectation;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Order;
import blog.broadsheet.index.Range;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.TableContract;
import blog.broadsheet.index.Write;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoTableTest extends TableContract {
  private final DynamoDbLocal dynamo = DynamoDbLocal.running();
  private final String name = dynamo.newTable();
  private final Table table = new DynamoTable(dynamo.client(), name);

  @Override
  protected Table table() {
    return table;
  }

  @Test
  void rangeGoesOnWhereDynamosMegabyteEnds() {
    fill(30, 100_000);

    assertThat(sorts(Range.between("003", "029"), Order.ASCENDING, 100))
        .containsExactlyElementsOf(numbers(3, 29));
    assertThat(sorts(Range.between("003", "029"), Order.DESCENDING, 100))
        .containsExactlyElementsOf(numbers(3, 29).reversed());
  }

  @Test
  void endOfARangeCostsNoneOfItsItems() {
    fill(10, 10);

    assertThat(sorts(Range.between("003", "007"), Order.DESCENDING, 2))
        .containsExactly("006", "005");
    assertThat(sorts(Range.between("003", "007"), Order.DESCENDING, 4))
        .containsExactlyElementsOf(numbers(3, 7).reversed());
  }

  @Test
  void emptyKeysAreOpenAndClosedEnds() {
    fill(3, 10);

    assertThat(sorts(Range.from(""), Order.ASCENDING, 9)).hasSize(3);
    assertThat(sorts(Range.between("", "001"), Order.ASCENDING, 9)).containsExactly("000");
    assertThat(sorts(Range.below(""), Order.ASCENDING, 9)).isEmpty();
  }

  @Test
  void reservedWordsAreNamesLikeOthers() {
    var key = new Key("list", "counter");
    table.write(
        List.of(
            new Write.Add(key, "count", 1, Map.of("name", "Java", "source", "a", "year", "b"))));

    assertThat(table.get(key, Consistency.STRONG))
        .contains(
            Item.at(key)
                .with("count", 1)
                .with("name", "Java")
                .with("source", "a")
                .with("year", "b"));
  }

  @Test
  void itemOfAnotherProgramIsRefusedByName() {
    dynamo
        .client()
        .putItem(request ->
            request
                .tableName(name)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("p"),
                        "sk", AttributeValue.fromS("s"),
                        "flag", AttributeValue.fromBool(true))));

    assertThatThrownBy(() -> table.get(new Key("p", "s"), Consistency.STRONG))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("flag")
        .hasMessageContaining("BOOL");
  }

  @Test
  void faultNamesTheTableAndTheCause() {
    var missing = new DynamoTable(dynamo.client(), "not-there");
    var write = new Write.Delete(new Key("p", "s"), Expectation.ANY);

    assertThatThrownBy(() -> missing.get(new Key("p", "s"), Consistency.EVENTUAL))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("table not-there could not be read")
        .hasMessageContaining("non-existent table");
    assertThatThrownBy(() -> missing.write(List.of(write)))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("table not-there could not be written")
        .hasMessageContaining("non-existent table");
  }

  @Test
  void itemThatIsTooLargeIsAFaultAndNoRefusal() {
    var large = Item.at(new Key("p", "s")).with("text", "x".repeat(500_000));

    assertThatThrownBy(() -> table.write(List.of(new Write.Put(large, Expectation.ABSENT))))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("size");
  }

  private void fill(int items, int size) {
    var text = "x".repeat(size);
    for (var sort : numbers(0, items)) {
      var item = Item.at(new Key("list", sort)).with("text", text);
      table.write(List.of(new Write.Put(item, Expectation.ANY)));
    }
  }

  private List<String> sorts(Range range, Order order, int limit) {
    return table.query("list", range, order, limit, Consistency.STRONG).stream()
        .map(item -> item.key().sort())
        .toList();
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj("%03d"::formatted).toList();
  }
}
