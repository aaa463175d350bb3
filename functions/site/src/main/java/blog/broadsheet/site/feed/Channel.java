package blog.broadsheet.site.feed;

import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Term;
import blog.broadsheet.site.visit.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the blog that has feeds.
 *
 * @param title empty for the whole blog
 * @param folder the encoded path of its page, under which the feeds are
 * @param query what chooses it beside the path; may be empty
 */
record Channel(Optional<String> title, String folder, String query) {
  static final Channel BLOG = new Channel(Optional.empty(), "/", "");

  static Channel of(Term term) {
    return new Channel(Optional.of(term.name()), term.path().encoded(), "");
  }

  /**
   * What a reader chooses.
   *
   * @param found posts that it has
   */
  static Channel of(Choice choice, List<Entry> found) {
    return choice.isEmpty()
        ? BLOG
        : new Channel(Optional.of(choice.title(found)), "/", choice.encoded());
  }

  /** Where people read the same. */
  String page() {
    return url("", Optional.empty());
  }

  String feed(FeedFormat format, Optional<Cursor> before) {
    return url(format.file(), before);
  }

  private String url(String file, Optional<Cursor> before) {
    var parameters =
        Stream.concat(
                Stream.of(query).filter(text -> !text.isEmpty()),
                before.map(cursor -> "before=" + cursor.encoded()).stream())
            .collect(Collectors.joining("&"));
    return folder + file + (parameters.isEmpty() ? "" : "?" + parameters);
  }
}
