package blog.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every table does. Each implementation has a test that extends this one. */
public abstract class TableContract {
  private Table table = new MapTable();

  /** An empty table, or one that no other test has written to. */
  protected abstract Table table() throws Exception;

  @BeforeEach
  final void open() throws Exception {
    table = table();
  }

  @Test
  final void absentItemIsNotFound() {
    assertThat(table.get(new Key("nowhere", "nothing"), Consistency.STRONG)).isEmpty();
    assertThat(table.query("nowhere", Range.ALL, Order.ASCENDING, 10, Consistency.STRONG))
        .isEmpty();
  }

  @Test
  final void everyAttributeComesBackAsItWent() {
    var item =
        Item.at(new Key("PATH#/é/日本/", "PATH"))
            .with("title", "“Déjà vu” — 日本語 𝄞 \u0000 and a\ttab\n")
            .with("empty", "")
            .with("least", Long.MIN_VALUE)
            .with("most", Long.MAX_VALUE)
            .with("tags", List.of("b", "a", "b", ""))
            .with("none", List.of());

    assertThat(table.write(List.of(put(item)))).isTrue();

    assertThat(table.get(item.key(), Consistency.STRONG)).contains(item);
    assertThat(table.get(item.key(), Consistency.STRONG).orElseThrow().texts("tags"))
        .containsExactly("b", "a", "b", "");
  }

  @Test
  final void putReplacesTheWholeItem() {
    var key = new Key("p", "s");
    table.write(List.of(put(Item.at(key).with("a", "1").with("b", "2"))));
    table.write(List.of(put(Item.at(key).with("b", "3"))));

    assertThat(table.get(key, Consistency.STRONG)).contains(Item.at(key).with("b", "3"));
  }

  @Test
  final void itemThatIsTooLargeIsRefused() {
    var key = new Key("p", "s");
    table.write(List.of(put(Item.at(key).with("a", "1"))));
    var large = put(Item.at(key).with("a", "é".repeat(Table.MAX_ITEM / 2)).with("b", "2"));

    assertThatThrownBy(() -> table.write(List.of(large))).isInstanceOf(RuntimeException.class);

    assertThat(table.get(key, Consistency.STRONG)).contains(Item.at(key).with("a", "1"));
  }

  @Test
  final void deleteRemovesAndForgivesWhatIsNotThere() {
    var key = new Key("p", "s");
    table.write(List.of(put(Item.at(key).with("a", "1"))));

    assertThat(table.write(List.of(new Write.Delete(key, Expectation.ANY)))).isTrue();
    assertThat(table.write(List.of(new Write.Delete(key, Expectation.ANY)))).isTrue();
    assertThat(table.get(key, Consistency.STRONG)).isEmpty();
  }

  @Test
  final void queryStaysInItsPartition() {
    put("list", "b", "d");
    put("list2", "a", "c");
    put("lis", "a", "c");

    assertThat(sorts(Range.ALL, Order.ASCENDING, 10)).containsExactly("b", "d");
  }

  @Test
  final void rangeIncludesItsBeginningAndExcludesItsEnd() {
    put("list", "a", "b", "c", "d");

    assertThat(sorts(Range.between("b", "d"), Order.ASCENDING, 10)).containsExactly("b", "c");
    assertThat(sorts(Range.from("c"), Order.ASCENDING, 10)).containsExactly("c", "d");
    assertThat(sorts(Range.below("c"), Order.ASCENDING, 10)).containsExactly("a", "b");
    assertThat(sorts(Range.between("b\0", "c\0"), Order.ASCENDING, 10)).containsExactly("c");
    assertThat(sorts(Range.between("c", "c"), Order.ASCENDING, 10)).isEmpty();
    assertThat(sorts(Range.between("d", "a"), Order.ASCENDING, 10)).isEmpty();
  }

  @Test
  final void limitTakesTheFirstInEitherOrder() {
    put("list", "a", "b", "c", "d");

    assertThat(sorts(Range.ALL, Order.ASCENDING, 2)).containsExactly("a", "b");
    assertThat(sorts(Range.ALL, Order.DESCENDING, 2)).containsExactly("d", "c");
    assertThat(sorts(Range.below("d"), Order.DESCENDING, 1)).containsExactly("c");
    assertThat(sorts(Range.below("d"), Order.DESCENDING, 3)).containsExactly("c", "b", "a");
  }

  @Test
  final void orderIsThatOfBytesNotOfUtf16() {
    put("list", "z", "é", "\uFF5E", "𝄞", "a", "A");

    assertThat(sorts(Range.ALL, Order.ASCENDING, 10))
        .containsExactly("A", "a", "z", "é", "\uFF5E", "𝄞");
  }

  @Test
  final void queryReturnsWholeItems() {
    var item = Item.at(new Key("list", "a")).with("title", "x").with("tags", List.of("t"));
    table.write(List.of(put(item)));

    assertThat(table.query("list", Range.ALL, Order.DESCENDING, 1, Consistency.EVENTUAL))
        .containsExactly(item);
  }

  @Test
  final void queryReturnsAsManyAsAskedForHoweverLargeTheyAre() {
    var large = "x".repeat(100_000);
    for (var i = 0; i < 25; i++) {
      table.write(List.of(put(Item.at(new Key("list", "%02d".formatted(i))).with("text", large))));
    }

    assertThat(sorts(Range.ALL, Order.ASCENDING, 25)).hasSize(25);
    assertThat(sorts(Range.ALL, Order.DESCENDING, 24)).hasSize(24);
  }

  @Test
  final void absentIsRefusedWhereThereIsAnItem() {
    var item = versioned("s", 1);

    assertThat(table.write(List.of(new Write.Put(item, Expectation.ABSENT)))).isTrue();
    assertThat(table.write(List.of(new Write.Put(item, Expectation.ABSENT)))).isFalse();
  }

  @Test
  final void versionIsRefusedWhereItIsAnotherOrNone() {
    var second = new Write.Put(versioned("s", 2), new Expectation.Version(1));

    assertThat(table.write(List.of(second))).isFalse();
    table.write(List.of(put(versioned("s", 1))));
    assertThat(table.write(List.of(second))).isTrue();
    assertThat(table.write(List.of(second))).isFalse();
    assertThat(table.write(List.of(new Write.Delete(second.key(), new Expectation.Version(1)))))
        .isFalse();
    assertThat(table.write(List.of(new Write.Delete(second.key(), new Expectation.Version(2)))))
        .isTrue();
  }

  @Test
  final void oneRefusalKeepsAllFromHappening() {
    table.write(List.of(put(versioned("taken", 1))));

    var written =
        table.write(
            List.of(
                put(versioned("new", 1)),
                add("counter", 1),
                new Write.Put(versioned("taken", 1), Expectation.ABSENT)));

    assertThat(written).isFalse();
    assertThat(sorts(Range.ALL, Order.ASCENDING, 10)).containsExactly("taken");
  }

  @Test
  final void addCountsFromNothingAndSetsTexts() {
    var key = new Key("list", "counter");
    table.write(List.of(new Write.Add(key, "count", 2, Map.of("name", "Java"))));
    table.write(List.of(new Write.Add(key, "count", -3, Map.of())));

    assertThat(table.get(key, Consistency.STRONG))
        .contains(Item.at(key).with("count", -1).with("name", "Java"));
  }

  @Test
  final void hundredWritesGoInOneTransaction() {
    var writes =
        IntStream.range(0, Table.MAX_WRITES)
            .mapToObj(i -> put(versioned("%03d".formatted(i), i)))
            .toList();

    assertThat(table.write(List.copyOf(writes))).isTrue();
    assertThat(sorts(Range.ALL, Order.ASCENDING, 1000)).hasSize(Table.MAX_WRITES);
  }

  @Test
  final void tooManyWritesAndTwoOnOneKeyAreFaultsOfTheCaller() {
    var tooMany = new ArrayList<Write>();
    IntStream.rangeClosed(0, Table.MAX_WRITES)
        .forEach(i -> tooMany.add(put(versioned("%03d".formatted(i), i))));
    var twice =
        List.<Write>of(
            put(versioned("a", 1)), new Write.Delete(new Key("list", "a"), Expectation.ANY));

    assertThatThrownBy(() -> table.write(tooMany)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table.write(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table.write(twice)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  final void ofManyWritersOneWinsEachVersion() throws Exception {
    table.write(List.of(put(versioned("s", 0))));

    var wins = race(8, () -> raise("s", 10));

    assertThat(wins)
        .isEqualTo(
            table.get(new Key("list", "s"), Consistency.STRONG).orElseThrow().whole(Item.VERSION));
  }

  @Test
  final void noIncrementIsLost() throws Exception {
    race(
        8,
        () -> {
          for (var i = 0; i < 10; i++) {
            table.write(List.of(add("counter", 1)));
          }
          return 10;
        });

    assertThat(
            table.get(new Key("list", "counter"), Consistency.STRONG).orElseThrow().whole("count"))
        .isEqualTo(80);
  }

  private int raise(String sort, int times) {
    var wins = 0;
    for (var i = 0; i < times; i++) {
      var version =
          table.get(new Key("list", sort), Consistency.STRONG).orElseThrow().whole(Item.VERSION);
      if (table.write(
          List.of(new Write.Put(versioned(sort, version + 1), new Expectation.Version(version))))) {
        wins++;
      }
    }
    return wins;
  }

  private static int race(int runners, Callable<Integer> runner) throws Exception {
    try (var threads = Executors.newFixedThreadPool(runners)) {
      var sum = 0;
      for (var done : threads.invokeAll(java.util.Collections.nCopies(runners, runner))) {
        sum += done.get();
      }
      return sum;
    }
  }

  private void put(String partition, String... sorts) {
    for (var sort : sorts) {
      table.write(List.of(put(Item.at(new Key(partition, sort)))));
    }
  }

  private List<String> sorts(Range range, Order order, int limit) {
    return table.query("list", range, order, limit, Consistency.STRONG).stream()
        .map(item -> item.key().sort())
        .toList();
  }

  private static Write.Put put(Item item) {
    return new Write.Put(item, Expectation.ANY);
  }

  private static Write add(String sort, long delta) {
    return new Write.Add(new Key("list", sort), "count", delta, Map.of());
  }

  private static Item versioned(String sort, long version) {
    return Item.at(new Key("list", sort)).with(Item.VERSION, version);
  }
}
