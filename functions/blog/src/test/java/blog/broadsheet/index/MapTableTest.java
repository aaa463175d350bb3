package blog.broadsheet.index;

final class MapTableTest extends TableContract {
  @Override
  protected Table table() {
    return new MapTable();
  }
}
