package blog.broadsheet.publish.markdown;

import blog.broadsheet.publish.source.MarkdownRenderer;
import java.util.regex.Pattern;

/**
 * About how many parts a text in GitHub's dialect asks for: each line with a text, each quote and
 * each item that begins there, each span, and what becomes of a footnote's mark. They are counted
 * beforehand, for the parser has made them all when it can be asked.
 */
final class GfmParts {
  /** Of the real posts none has more than 430,000 in five megabytes of its like. */
  static final int MOST = 500_000;

  /** A link to the note and one back, each with a number, besides the mark's own. */
  private static final int OF_A_NOTE = 4;

  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:^|\\G)[ \\t]*+(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t])|\\S.*)", Pattern.MULTILINE);

  /** What stands on both sides of emphasis and code. */
  private static final Pattern SIDE = Pattern.compile("\\*+|_+|~+|`+");

  /** Where a link or a picture ends, and HTML begins. */
  private static final Pattern SPAN = Pattern.compile("[\\]<]");

  private static final Pattern NOTE = Pattern.compile("[^", Pattern.LITERAL);

  private GfmParts() {}

  /**
   * Lets a text pass.
   *
   * @throws MarkdownRenderer.TooMuch if it asks for more than {@value #MOST} parts
   */
  static void check(String markdown) {
    var spans = count(SIDE, markdown) / 2 + count(SPAN, markdown);
    if (count(BLOCK, markdown) + spans + OF_A_NOTE * count(NOTE, markdown) > MOST) {
      throw MarkdownRenderer.TooMuch.parts(MOST);
    }
  }

  private static int count(Pattern part, String markdown) {
    var parts = part.matcher(markdown);
    var count = 0;
    while (parts.find()) {
      count++;
    }
    return count;
  }
}
