package blog.broadsheet.publish.source;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Writing;

/** Makes safe HTML of what authors write. */
public interface MarkdownRenderer {
  /** The same for the file under a key, as the site's files are written. */
  MarkdownRenderer of(SourceKey key, Writing writing);

  /**
   * Renders {@code markdown}, whatever an author writes.
   *
   * @throws TooMuch if it asks for more than a page can be
   */
  Rendered render(String markdown);

  /** Makes HTML safe; never fails, whatever an author writes. */
  Rendered html(String html);

  /** Ends the rendering of a text that makes too much of a few characters. */
  final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TooMuch(String message) {
      // An author's mistake needs no stack trace.
      super(message, null, false, false);
    }

    /** Of characters. */
    public static TooMuch html(int most) {
      return new TooMuch("it makes more than %,d characters of HTML".formatted(most));
    }

    /** Of paragraphs, items, links and the like. */
    public static TooMuch parts(int most) {
      return new TooMuch("it has more than %,d parts".formatted(most));
    }
  }
}
