package blog.broadsheet.publish.markdown.kramdown;

import java.util.Optional;

/**
 * Code between backquotes.
 *
 * @param text without the quotes
 * @param end where the text goes on
 */
record CodeSpan(String text, int end) {
  /** The code that begins where the cursor stands. */
  static Optional<CodeSpan> at(Cursor cursor) {
    var quotes = quotes(cursor);
    var start = cursor.at() + quotes;
    if (quotes == 0 || (quotes == 1 && isLonely(cursor, start))) {
      return Optional.empty();
    }
    var end = cursor.find("`".repeat(quotes), start);
    return end < 0
        ? Optional.empty()
        : Optional.of(new CodeSpan(text(cursor.slice(start, end), quotes), end + quotes));
  }

  static int quotes(Cursor cursor) {
    var end = cursor.at();
    while (end < cursor.length() && cursor.charAt(end) == '`') {
      end++;
    }
    return end - cursor.at();
  }

  /** A backquote between blanks is one. */
  private static boolean isLonely(Cursor cursor, int start) {
    var before = cursor.before();
    return (before == 0 || Character.isWhitespace(before))
        && start < cursor.length()
        && Character.isWhitespace(cursor.charAt(start));
  }

  /** Between several quotes, a blank at each end is for the quotes' sake. */
  private static String text(String inside, int quotes) {
    var from = quotes > 1 && inside.startsWith(" ") ? 1 : 0;
    var to = quotes > 1 && inside.length() > from && inside.endsWith(" ") ? 1 : 0;
    return inside.substring(from, inside.length() - to);
  }
}
