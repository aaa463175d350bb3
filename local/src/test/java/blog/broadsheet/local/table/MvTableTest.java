package blog.broadsheet.local.table;

import blog.broadsheet.index.Table;
import blog.broadsheet.index.TableContract;
import blog.broadsheet.local.data.DataFile;
import org.junit.jupiter.api.AfterEach;

final class MvTableTest extends TableContract {
  private final DataFile data = DataFile.inMemory();

  @Override
  protected Table table() {
    return new MvTable(data, "table");
  }

  @AfterEach
  void close() {
    data.close();
  }
}
