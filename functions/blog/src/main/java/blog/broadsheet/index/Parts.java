package blog.broadsheet.index;

import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which pages of the page store hold the parts of the site, as items beside the settings. */
final class Parts {
  private Parts() {}

  static PageName read(Item item) {
    return new PageName(item.text("page"));
  }

  /** What puts a page in the place of another, and notes that it is pointed to. */
  static List<Write> change(
      SitePart part, SourceKey source, Optional<PageName> before, Optional<PageName> after) {
    var writes = new ArrayList<Write>();
    var key = Layout.part(part);
    before
        .filter(page -> !after.equals(Optional.of(page)))
        .map(page -> new Write.Delete(Layout.pointer(page, source), Expectation.ANY))
        .ifPresent(writes::add);
    after.map(page -> put(Pointers.write(page, source))).ifPresent(writes::add);
    writes.add(
        after
            .<Write>map(page -> put(Item.at(key).with("page", page.value())))
            .orElseGet(() -> new Write.Delete(key, Expectation.ANY)));
    return writes;
  }

  private static Write put(Item item) {
    return new Write.Put(item, Expectation.ANY);
  }
}
