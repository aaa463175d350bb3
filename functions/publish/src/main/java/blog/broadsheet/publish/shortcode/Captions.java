package blog.broadsheet.publish.shortcode;

import blog.broadsheet.publish.source.Tags;
import java.util.function.UnaryOperator;

/**
 * The captions of one post, which are Markdown. Those that nobody would write, far too long or far
 * too many, stay as they are: each is a document of its own, and can come to much more than it is.
 */
final class Captions {
  private static final int LONGEST = 1_000;
  private static final int MOST = 1_000;

  /** In characters of HTML, of all that a post's captions come to. */
  private static final int MOST_HTML = 500_000;

  private final UnaryOperator<String> markdown;
  private int made;
  private int html;

  Captions(UnaryOperator<String> markdown) {
    this.markdown = markdown;
  }

  String html(String text) {
    if (text.length() > LONGEST || made == MOST || html > MOST_HTML) {
      return text;
    }
    var caption = Tags.inline(markdown.apply(text)).strip();
    made++;
    html += caption.length();
    return caption;
  }
}
