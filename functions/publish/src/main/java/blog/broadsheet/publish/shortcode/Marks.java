package blog.broadsheet.publish.shortcode;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two marks in a text and what stands between them. Who has looked in vain for an end looks no
 * more, so a text takes no longer than it is.
 */
final class Marks {
  private final Pattern opening;
  private final Pattern closing;

  Marks(String opening, String closing) {
    this.opening = Pattern.compile(opening);
    this.closing = Pattern.compile(closing);
  }

  /** What takes the place of two marks and what stands between them. */
  interface Filling {
    String fill(MatchResult open, String inside, MatchResult close);
  }

  String replace(String text, Filling filling) {
    var filled = new StringBuilder();
    var open = opening.matcher(text);
    var close = closing.matcher(text);
    var done = 0;
    while (open.find(done) && close.find(open.end())) {
      filled.append(text, done, open.start());
      filled.append(
          filling.fill(
              open.toMatchResult(),
              text.substring(open.end(), close.start()),
              close.toMatchResult()));
      done = close.end();
    }
    return filled.append(text, done, text.length()).toString();
  }
}
