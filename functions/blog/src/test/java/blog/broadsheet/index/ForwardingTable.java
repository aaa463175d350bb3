package blog.broadsheet.index;

import java.util.List;
import java.util.Optional;

/** Does what another table does, but for what a test puts in its place. */
public abstract class ForwardingTable implements Table {
  private final Table table;

  protected ForwardingTable(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Item> get(Key key, Consistency consistency) {
    return table.get(key, consistency);
  }

  @Override
  public List<Item> query(
      String partition, Range range, Order order, int limit, Consistency consistency) {
    return table.query(partition, range, order, limit, consistency);
  }

  @Override
  public boolean write(List<Write> writes) {
    return table.write(writes);
  }
}
