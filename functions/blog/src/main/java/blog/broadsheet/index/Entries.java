package blog.broadsheet.index;

import blog.broadsheet.post.Document;
import blog.broadsheet.post.Edition;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SitePage;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;

/** Entries, posts and pages as attributes of items. */
final class Entries {
  /** Only pages have it: their place in the navigation, or one before the first for none. */
  private static final String PLACE = "place";

  private static final int NO_PLACE = -1;

  private Entries() {}

  static Item write(Key key, Entry entry) {
    return Item.at(key)
        .with("path", entry.path().value())
        .with("published", entry.published().toString())
        .with("month", entry.month().toString())
        .with("updated", entry.updated().map(Instant::toString))
        .with("expires", entry.expires().map(Instant::toString))
        .with("title", entry.title())
        .with("summary", entry.summary())
        .with("authors", names(entry.authors()))
        .with("categories", names(entry.categories()))
        .with("tags", names(entry.tags()))
        .with("image", entry.image())
        .with("minutes", entry.minutes())
        .with("lang", entry.edition().lang())
        .with("ref", entry.edition().ref());
  }

  static Entry read(Item item) {
    return new Entry(
        new PostPath(item.text("path")),
        Instant.parse(item.text("published")),
        YearMonth.parse(item.text("month")),
        item.findText("updated").map(Instant::parse),
        item.findText("expires").map(Instant::parse),
        item.text("title"),
        item.text("summary"),
        terms(TermKind.AUTHOR, item.texts("authors")),
        terms(TermKind.CATEGORY, item.texts("categories")),
        terms(TermKind.TAG, item.texts("tags")),
        item.findText("image"),
        Math.toIntExact(item.whole("minutes")),
        new Edition(item.findText("lang"), item.findText("ref")));
  }

  static Item write(Key key, Document document) {
    var item =
        write(key, document.entry())
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
    return item.findWhole(PLACE)
        .<Document>map(place -> new SitePage(entry, source, page, place(place)))
        .orElseGet(
            () -> new Post(entry, source, page, item.findText("markdown").map(PageName::new)));
  }

  private static OptionalInt place(long written) {
    return written == NO_PLACE ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(written));
  }

  private static List<String> names(List<Term> terms) {
    return terms.stream().map(Term::name).toList();
  }

  private static List<Term> terms(TermKind kind, List<String> names) {
    return names.stream().map(name -> new Term(kind, name)).toList();
  }
}
