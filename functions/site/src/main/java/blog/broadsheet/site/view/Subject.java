package blog.broadsheet.site.view;

import blog.broadsheet.post.Document;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Image;
import blog.broadsheet.post.Particulars;
import java.util.Optional;

/**
 * What a page is about.
 *
 * @param title of the page; empty on the home page, which has the site's
 * @param description plain text; empty for none
 * @param path of the page, encoded, with its query
 * @param image to share with the page: a path of the site or a web address
 * @param particulars what else an author says of it
 * @param article the post that it is
 */
public record Subject(
    Optional<String> title,
    String description,
    String path,
    Kind kind,
    Optional<String> image,
    Particulars particulars,
    Optional<Entry> article) {

  /** What a page is to those who index or share it. */
  public enum Kind {
    WEBSITE,
    ARTICLE,
    /** A notice, which nobody should index. */
    NOTICE
  }

  /** A post or a page. */
  public static Subject of(Document document, Kind kind) {
    var entry = document.entry();
    return new Subject(
        Optional.of(entry.title()),
        entry.summary(),
        entry.path().encoded(),
        kind,
        Image.shown(entry.image()),
        document.particulars(),
        Optional.of(entry).filter(_ -> kind == Kind.ARTICLE));
  }

  /** Something that no author has written. */
  public Subject(Optional<String> title, String description, String path, Kind kind) {
    this(title, description, path, kind, Optional.empty(), Particulars.NONE, Optional.empty());
  }

  /** Something with a title and no more. */
  public static Subject titled(String title, String path, Kind kind) {
    return new Subject(Optional.of(title), "", path, kind);
  }
}
