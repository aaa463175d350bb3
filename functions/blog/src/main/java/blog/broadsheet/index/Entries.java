package blog.broadsheet.index;

import blog.broadsheet.post.Document;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.SitePage;
import blog.broadsheet.post.SourceKey;
import java.util.Map;
import java.util.OptionalInt;

/** Entries, posts and pages as attributes of items. */
final class Entries {
  private static final String ENTRY = "entry";

  /** Only pages have it: their place in the navigation, or one before the first for none. */
  private static final String PLACE = "place";

  private static final int NO_PLACE = -1;

  private Entries() {}

  static Item write(Key key, Entry entry) {
    return new Item(key, attributes(entry));
  }

  /** The same at every key. */
  static Map<String, Value> attributes(Entry entry) {
    return Map.of(ENTRY, new Value.Text(EntryText.write(entry)));
  }

  static Entry read(Item item) {
    return EntryText.read(item.text(ENTRY));
  }

  static Item write(Key key, Document document) {
    var item =
        ParticularItems.write(write(key, document.entry()), document.particulars())
            .with("source", document.source().value())
            .with("page", document.page().value());
    return switch (document) {
      case Post post -> item.with("markdown", post.markdown().map(PageName::value));
      case SitePage page -> item.with(PLACE, page.place().orElse(NO_PLACE));
    };
  }

  static Document readDocument(Item item) {
    var entry = read(item);
    var source = new SourceKey(item.text("source"));
    var page = new PageName(item.text("page"));
    var particulars = ParticularItems.read(item);
    return item.findWhole(PLACE)
        .<Document>map(place -> new SitePage(entry, source, page, place(place), particulars))
        .orElseGet(() ->
            new Post(
                entry, source, page, item.findText("markdown").map(PageName::new), particulars));
  }

  private static OptionalInt place(long written) {
    return written == NO_PLACE ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(written));
  }
}
