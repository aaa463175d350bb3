package blog.broadsheet.index;

import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SourceKey;

/** What points to pages, as items. */
final class Pointers {
  private Pointers() {}

  static Item write(PageName page, SourceKey source) {
    return Item.at(Layout.pointer(page, source)).with("source", source.value());
  }

  static Pointer read(Item item) {
    var sort = item.key().sort();
    return new Pointer(
        new PageName(sort.substring(0, sort.indexOf('#'))), new SourceKey(item.text("source")));
  }
}
