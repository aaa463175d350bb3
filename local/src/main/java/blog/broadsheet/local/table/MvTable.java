package blog.broadsheet.local.table;

import blog.broadsheet.index.Consistency;
import blog.broadsheet.index.Expectation;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Order;
import blog.broadsheet.index.Range;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.Write;
import blog.broadsheet.local.data.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The table on one machine, in a {@link DataFile}. Every read sees the last write, and never half a
 * transaction.
 */
public final class MvTable implements Table {
  private static final KeyType TYPE = new KeyType();

  /** No key is below this one, for none is empty. */
  private static final String LEAST = "\0";

  private final DataFile data;
  private final MVMap<Key, byte[]> items;
  private final AtomicLong changes = new AtomicLong();

  /**
   * @param name tells the tables of one file apart
   */
  public MvTable(DataFile data, String name) {
    this.data = data;
    this.items = data.map(name, TYPE, ByteArrayDataType.INSTANCE);
  }

  /** Counts the writes that took effect, since this was made. */
  public long changes() {
    return changes.get();
  }

  @Override
  public Optional<Item> get(Key key, Consistency consistency) {
    return data.read(() -> find(key));
  }

  @Override
  public List<Item> query(
      String partition, Range range, Order order, int limit, Consistency consistency) {
    var first = new Key(partition, range.from().filter(text -> !text.isEmpty()).orElse(LEAST));
    var end =
        range
            .to()
            .map(to -> new Key(partition, to.isEmpty() ? LEAST : to))
            .orElse(new Key(partition + LEAST, LEAST));
    return data.read(() ->
        switch (order) {
          case ASCENDING -> collect(items.cursor(first, null, false), first, end, limit);
          case DESCENDING -> collect(items.cursor(end, null, true), first, end, limit);
        });
  }

  @Override
  public boolean write(List<Write> writes) {
    Table.check(writes);
    return data.write(() -> {
      var holds = writes.stream().allMatch(this::holds);
      if (holds) {
        writes.stream().map(this::prepare).toList().forEach(Runnable::run);
        changes.incrementAndGet();
      }
      return holds;
    });
  }

  private Optional<Item> find(Key key) {
    return Optional.ofNullable(items.get(key)).map(bytes -> new Item(key, Attributes.read(bytes)));
  }

  private static List<Item> collect(Cursor<Key, byte[]> cursor, Key first, Key end, int limit) {
    var found = new ArrayList<Item>();
    while (found.size() < limit && cursor.hasNext()) {
      var key = cursor.next();
      if (TYPE.compare(key, first) >= 0 && TYPE.compare(key, end) < 0) {
        found.add(new Item(key, Attributes.read(cursor.getValue())));
      } else if (!key.equals(end)) {
        break;
      }
    }
    return found;
  }

  private boolean holds(Write write) {
    return switch (write.expectation()) {
      case Expectation.Any() -> true;
      case Expectation.Absent() -> !items.containsKey(write.key());
      case Expectation.Version(var version) ->
          find(write.key()).filter(item -> item.whole(Item.VERSION) == version).isPresent();
    };
  }

  /** All that can fail is done before the first change. */
  private Runnable prepare(Write write) {
    return switch (write) {
      case Write.Put(var item, var _) -> replacement(item);
      case Write.Delete(var key, var _) -> () -> items.remove(key);
      case Write.Add add -> replacement(sum(add));
    };
  }

  private Runnable replacement(Item item) {
    var bytes = Attributes.write(item.attributes());
    if (bytes.length > MAX_ITEM) {
      throw new IllegalArgumentException(
          "The item %s has %,d bytes; there may be %,d"
              .formatted(item.key(), bytes.length, MAX_ITEM));
    }
    return () -> items.put(item.key(), bytes);
  }

  private Item sum(Write.Add add) {
    var item = find(add.key()).orElse(Item.at(add.key()));
    var before = item.attributes().containsKey(add.attribute()) ? item.whole(add.attribute()) : 0;
    item = item.with(add.attribute(), before + add.delta());
    for (var text : add.texts().entrySet()) {
      item = item.with(text.getKey(), text.getValue());
    }
    return item;
  }
}
