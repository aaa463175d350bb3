package blog.broadsheet.local.iam;

import blog.broadsheet.index.Consistency;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.Key;
import blog.broadsheet.index.Order;
import blog.broadsheet.index.Range;
import blog.broadsheet.index.Table;
import blog.broadsheet.index.Write;
import java.util.List;
import java.util.Optional;

/** A table that is no DynamoDB, under the permissions that one would ask for. */
public final class GuardedTable implements Table {
  private final Table table;
  private final String arn;
  private final Permissions permissions;

  public GuardedTable(Table table, String arn, Permissions permissions) {
    this.table = table;
    this.arn = arn;
    this.permissions = permissions;
  }

  @Override
  public Optional<Item> get(Key key, Consistency consistency) {
    permissions.require("dynamodb:GetItem", arn);
    return table.get(key, consistency);
  }

  @Override
  public List<Item> query(
      String partition, Range range, Order order, int limit, Consistency consistency) {
    permissions.require("dynamodb:Query", arn);
    return table.query(partition, range, order, limit, consistency);
  }

  @Override
  public boolean write(List<Write> writes) {
    writes.stream()
        .map(GuardedTable::action)
        .distinct()
        .forEach(action -> permissions.require(action, arn));
    return table.write(writes);
  }

  private static String action(Write write) {
    return switch (write) {
      case Write.Put _ -> "dynamodb:PutItem";
      case Write.Delete _ -> "dynamodb:DeleteItem";
      case Write.Add _ -> "dynamodb:UpdateItem";
    };
  }
}
