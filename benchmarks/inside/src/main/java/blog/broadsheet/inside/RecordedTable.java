package blog.broadsheet.inside;

import blog.broadsheet.index.Consistency;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Order;
import blog.broadsheet.index.Range;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a table once for each question, answers from memory from then on, and can ask it again.
 * Safe for use by many threads, for a post's page asks several questions at a time.
 */
final class RecordedTable implements Table {
  private record Query(
      String partition, Range range, Order order, int limit, Consistency consistency) {}

  private final Table table;
  private final Map<Key, Optional<Item>> gets = new ConcurrentHashMap<>();
  private final Map<Query, List<Item>> queries = new ConcurrentHashMap<>();

  RecordedTable(Table table) {
    this.table = table;
  }

  /** Asks the table all that was asked so far. */
  List<Object> askAgain() {
    var answers = new ArrayList<Object>();
    gets.keySet().forEach(key -> answers.add(table.get(key, Consistency.EVENTUAL)));
    queries.keySet().forEach(query -> answers.add(ask(query)));
    return answers;
  }

  @Override
  public Optional<Item> get(Key key, Consistency consistency) {
    return gets.computeIfAbsent(key, _ -> table.get(key, consistency));
  }

  @Override
  public List<Item> query(
      String partition, Range range, Order order, int limit, Consistency consistency) {
    return queries.computeIfAbsent(
        new Query(partition, range, order, limit, consistency), this::ask);
  }

  @Override
  public boolean write(List<Write> writes) {
    throw new UnsupportedOperationException("Readers write nothing");
  }

  private List<Item> ask(Query query) {
    return table.query(query.partition, query.range, query.order, query.limit, query.consistency);
  }
}
