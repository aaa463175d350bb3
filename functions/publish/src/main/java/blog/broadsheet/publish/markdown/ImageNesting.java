package blog.broadsheet.publish.markdown;

/**
 * Escapes images that are nested deeper than the parser would nest them.
 *
 * <p>The parser leaves them as text as well, but not before it has copied the inside of each, which
 * takes hours for a few megabytes of {@code ![}.
 */
final class ImageNesting {
  /** As commonmark-java's own limit of inline nesting. */
  private static final int MAX_DEPTH = 100;

  private static final String OPENING = "![";

  private ImageNesting() {}

  static String limit(String markdown) {
    return exceeds(markdown) ? escape(markdown) : markdown;
  }

  /** Whether there are enough images at all; of honest posts, hardly one has. */
  private static boolean exceeds(String markdown) {
    var from = 0;
    for (var count = 0; count <= MAX_DEPTH; count++) {
      var found = markdown.indexOf(OPENING, from);
      if (found < 0) {
        return false;
      }
      from = found + OPENING.length();
    }
    return true;
  }

  private static String escape(String markdown) {
    var escaped = new StringBuilder(markdown.length());
    var depth = 0;
    for (var i = 0; i < markdown.length(); i++) {
      var c = markdown.charAt(i);
      escaped.append(c);
      if (c == ']' && depth > 0) {
        depth--;
      } else if (markdown.startsWith(OPENING, i)) {
        if (depth >= MAX_DEPTH) {
          escaped.append('\\');
        } else {
          depth++;
        }
      }
    }
    return escaped.toString();
  }
}
