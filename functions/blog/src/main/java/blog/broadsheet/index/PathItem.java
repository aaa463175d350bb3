package blog.broadsheet.index;

import blog.broadsheet.post.Document;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import java.util.Optional;

/**
 * What stands at a path: the post or page that lives there, or a trace that leads to a source.
 *
 * <p>Where a post was once, and at each of its aliases, lies a trace. It names the source and not
 * where its post is, and the source's record says what the path means: so it leads in one hop to
 * wherever the post is now, and to "gone" once it is nowhere, and never needs to be written again.
 */
sealed interface PathItem {
  PostPath path();

  SourceKey source();

  /** Counts the changes at this path, whoever made them. */
  long version();

  record Live(Document document, long version) implements PathItem {
    @Override
    public PostPath path() {
      return document.path();
    }

    @Override
    public SourceKey source() {
      return document.source();
    }
  }

  record Trace(PostPath path, SourceKey source, long version) implements PathItem {}

  static PathItem read(PostPath path, Item item) {
    var version = item.whole(Item.VERSION);
    return item.findText("page").isPresent()
        ? new Live(Entries.readDocument(item), version)
        : new Trace(path, new SourceKey(item.text("source")), version);
  }

  /** The version of what is put where something was found, or nothing. */
  static long versionAfter(Optional<PathItem> found) {
    return found.map(PathItem::version).orElse(0L) + 1;
  }

  /** That what was found is still there. */
  static Expectation expected(Optional<PathItem> found) {
    return found
        .<Expectation>map(there -> new Expectation.Version(there.version()))
        .orElse(Expectation.ABSENT);
  }

  default Item write() {
    var key = Layout.path(path());
    var item =
        switch (this) {
          case Live(var document, var _) -> Entries.write(key, document);
          case Trace trace -> Item.at(key).with("source", trace.source().value());
        };
    return item.with(Item.VERSION, version());
  }
}
