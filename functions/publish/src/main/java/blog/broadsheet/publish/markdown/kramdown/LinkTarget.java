package blog.broadsheet.publish.markdown.kramdown;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link leads: {@code (https://example.org "Title")}. */
record LinkTarget(String url, Optional<String> title, Optional<AttributeList> attributes) {
  private static final int MAX_TITLE = 2_000;
  private static final Pattern IN_ANGLES = Pattern.compile("\\(<([^\\n]*?)>");
  private static final Pattern TITLE =
      Pattern.compile("\\s*?([\"'])(.{1," + MAX_TITLE + "}?)\\1\\s*?\\)", Pattern.DOTALL);

  /** Reads the target that begins with the parenthesis where the reader stands. */
  static Optional<LinkTarget> read(SpanReader reader) {
    var cursor = reader.cursor();
    var start = cursor.at();
    var angles = cursor.take(IN_ANGLES);
    var url = angles.map(match -> match.group(1)).orElseGet(() -> takeUrl(cursor));
    reader.spend(cursor.at() - start);
    if (angles.isPresent() && cursor.peek() == ')') {
      cursor.skip(1);
      return Optional.of(inPlace(url, Optional.empty()));
    }
    if (angles.isEmpty() && isClosed(cursor, start)) {
      return Optional.of(inPlace(url, Optional.empty()));
    }
    var match = cursor.take(TITLE);
    reader.spend(match.isPresent() ? 0 : MAX_TITLE / 4);
    return match.map(title -> inPlace(url, Optional.of(title.group(2))));
  }

  private static LinkTarget inPlace(String url, Optional<String> title) {
    return new LinkTarget(Entities.decode(url), title.map(Entities::decode), Optional.empty());
  }

  /** Passes the address with its parentheses, up to where a title may begin. */
  private static String takeUrl(Cursor cursor) {
    var start = cursor.at();
    var open = 0;
    do {
      open += parenthesis(cursor.peek());
      cursor.skip(1);
    } while (open > 0 && !cursor.isAtEnd() && !isBeforeTitle(cursor));
    return cursor.slice(start + 1, Math.max(start + 1, cursor.at() - (open == 0 ? 1 : 0))).strip();
  }

  private static int parenthesis(char c) {
    return switch (c) {
      case '(' -> 1;
      case ')' -> -1;
      default -> 0;
    };
  }

  private static boolean isBeforeTitle(Cursor cursor) {
    return Character.isWhitespace(cursor.peek())
        && (cursor.startsWith("\"", cursor.at() + 1) || cursor.startsWith("'", cursor.at() + 1));
  }

  private static boolean isClosed(Cursor cursor, int start) {
    var open = 0;
    for (var i = start; i < cursor.at(); i++) {
      open += parenthesis(cursor.charAt(i));
    }
    return open == 0;
  }
}
