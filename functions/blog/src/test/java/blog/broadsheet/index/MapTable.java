package blog.broadsheet.index;

import blog.broadsheet.post.Utf8Order;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table in memory: the plainest thing that keeps the contract. */
public final class MapTable implements Table {
  /** The first of all texts that are not empty. */
  private static final String LEAST = "\0";

  private static final Comparator<Key> KEYS =
      Comparator.comparing(Key::partition, Utf8Order::compare)
          .thenComparing(Key::sort, Utf8Order::compare);

  private final TreeMap<Key, Item> items = new TreeMap<>(KEYS);

  @Override
  public synchronized Optional<Item> get(Key key, Consistency consistency) {
    return Optional.ofNullable(items.get(key));
  }

  @Override
  public synchronized List<Item> query(
      String partition, Range range, Order order, int limit, Consistency consistency) {
    if (range.isEmpty()) {
      return List.of();
    }
    var from = new Key(partition, range.from().orElse(LEAST));
    // The partition's end is the beginning of the next that there can be.
    var to =
        range.to().map(sort -> new Key(partition, sort)).orElse(new Key(partition + LEAST, LEAST));
    var found = items.subMap(from, true, to, false);
    var ordered = order == Order.ASCENDING ? found : found.descendingMap();
    return ordered.values().stream().limit(limit).toList();
  }

  @Override
  public synchronized boolean write(List<Write> writes) {
    Table.check(writes);
    if (writes.stream().anyMatch(MapTable::isTooLarge)) {
      throw new IllegalArgumentException("An item has 400 KB at most");
    }
    if (!writes.stream().allMatch(this::holds)) {
      return false;
    }
    writes.forEach(this::apply);
    return true;
  }

  /** Everything that is in the table, for tests to look at. */
  public synchronized List<Item> all() {
    return List.copyOf(items.values());
  }

  /** Loses everything. */
  public synchronized void clear() {
    items.clear();
  }

  private static boolean isTooLarge(Write write) {
    return write instanceof Write.Put(var item, var _)
        && item.attributes().values().stream().mapToLong(MapTable::bytes).sum() > MAX_ITEM;
  }

  private static long bytes(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text.getBytes(StandardCharsets.UTF_8).length;
      case Value.Whole(var _) -> Long.BYTES;
      case Value.Texts(var texts) ->
          texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    };
  }

  private boolean holds(Write write) {
    var found = Optional.ofNullable(items.get(write.key()));
    return switch (write.expectation()) {
      case Expectation.Any() -> true;
      case Expectation.Absent() -> found.isEmpty();
      case Expectation.Version(var version) ->
          found.filter(item -> item.whole(Item.VERSION) == version).isPresent();
    };
  }

  private void apply(Write write) {
    switch (write) {
      case Write.Put(var item, var _) -> items.put(item.key(), item);
      case Write.Delete(var key, var _) -> items.remove(key);
      case Write.Add(var key, var attribute, var delta, var texts) ->
          items.merge(
              key,
              added(Item.at(key), attribute, delta, texts),
              (old, _) -> added(old, attribute, delta, texts));
    }
  }

  private static Item added(Item item, String attribute, long delta, Map<String, String> texts) {
    var sum = (item.attributes().containsKey(attribute) ? item.whole(attribute) : 0) + delta;
    var result = item.with(attribute, sum);
    for (var text : texts.entrySet()) {
      result = result.with(text.getKey(), text.getValue());
    }
    return result;
  }
}
