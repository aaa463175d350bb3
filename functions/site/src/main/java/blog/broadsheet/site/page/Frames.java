package blog.broadsheet.site.page;

import blog.broadsheet.index.ListingPage;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.site.view.Frame;
import blog.broadsheet.site.view.Frame.Kind;
import blog.broadsheet.site.view.Image;
import blog.broadsheet.site.visit.Visit;
import java.util.Optional;

/** The frame of each kind of page. */
final class Frames {
  private Frames() {}

  static Frame home(Visit visit, ListingPage page) {
    return listing(visit, Optional.empty(), PostPath.of("/"), page);
  }

  static Frame listing(Visit visit, String title, PostPath path, ListingPage page) {
    return listing(visit, Optional.of(title), path, page);
  }

  static Frame article(Visit visit, Entry entry) {
    return new Frame(
        visit.settings(),
        visit.origin(),
        Optional.of(entry.title()),
        entry.summary(),
        entry.path().encoded(),
        Kind.ARTICLE,
        Image.shown(entry.image()),
        Optional.empty(),
        Optional.empty());
  }

  /** Nobody indexes it, and it names no address of the post. */
  static Frame preview(Visit visit, Entry entry) {
    return plain(visit, entry.title(), "/", Kind.NOTICE);
  }

  /** A page that is neither part of a listing nor a post. */
  static Frame plain(Visit visit, String title, String path, Kind kind) {
    return new Frame(
        visit.settings(),
        visit.origin(),
        Optional.of(title),
        "",
        path,
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Frame listing(
      Visit visit, Optional<String> title, PostPath path, ListingPage page) {
    var before = visit.before();
    var first = path.encoded();
    return new Frame(
        visit.settings(),
        visit.origin(),
        title,
        title.isEmpty() ? visit.settings().description() : "",
        before.map(cursor -> from(first, cursor)).orElse(first),
        Kind.WEBSITE,
        Optional.empty(),
        before.map(_ -> first),
        page.next().map(cursor -> from(first, cursor)));
  }

  private static String from(String path, Cursor cursor) {
    return path + "?before=" + cursor.encoded();
  }
}
