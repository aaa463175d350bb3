package blog.broadsheet.local;

import blog.broadsheet.index.Table;
import blog.broadsheet.local.data.DataFile;
import blog.broadsheet.local.iam.GuardedTable;
import blog.broadsheet.local.iam.Permissions;
import blog.broadsheet.local.table.MvTable;
import blog.broadsheet.local.template.Arns;
import blog.broadsheet.local.template.DynamoDbTable;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The table of the template, as each function may use it. */
final class BlogTable {
  private final Function<Permissions, Table> guarded;
  private final Optional<LongSupplier> changes;

  private BlogTable(Function<Permissions, Table> guarded, Optional<LongSupplier> changes) {
    this.guarded = guarded;
    this.changes = changes;
  }

  /** In a file of this blog's own. */
  static BlogTable in(DataFile data, DynamoDbTable declared) {
    var table = new MvTable(data, "table." + declared.name());
    return new BlogTable(
        permissions -> new GuardedTable(table, Arns.table(declared.name()), permissions),
        Optional.of(table::changes));
  }

  /** In a DynamoDB, where it is made if it is not there. */
  static BlogTable in(Dynamo dynamo, DynamoDbTable declared) {
    dynamo.create(declared);
    return new BlogTable(permissions -> dynamo.table(declared, permissions), Optional.empty());
  }

  Table as(Permissions permissions) {
    return guarded.apply(permissions);
  }

  /** Counts what was written; empty where others may write too, and nobody tells. */
  Optional<LongSupplier> changes() {
    return changes;
  }
}
