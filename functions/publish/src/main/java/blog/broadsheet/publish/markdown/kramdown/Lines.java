package blog.broadsheet.publish.markdown.kramdown;

import java.util.regex.Pattern;

/** What a line may begin with, as several rules need to know it. */
final class Lines {
  /** A dot is anything but the end of a line, and each line has a beginning. */
  static final int FLAGS = Pattern.UNIX_LINES | Pattern.MULTILINE;

  static final Pattern BLANK = Pattern.compile("(?:[ \\t\\r\\f\\x0B]*+\\n)++");
  static final Pattern END_OF_BLOCK = of("\\^\\s*?\\n");
  static final Pattern ATTRIBUTES =
      of(" {0,3}\\{:(?!:|/)((?:\\\\}|[^}]){1,1000}+)}[ \\t\\r\\f\\x0B]*+\\n");
  static final Pattern LIST_ITEM = of(" {0,3}(?:[+*-]|\\d{1,9}\\.)[\\t| ].*\\n");
  static final Pattern DEFINITION = of(" {0,3}:[\\t| ].*\\n");
  static final Pattern QUOTE = of("^ {0,3}> ?");
  static final Pattern FENCE = of(" {0,3}[~`]{3,}");
  static final Pattern HEADING = of("(#{1,6})[\\t ]++(.*)\\n");
  static final Pattern RULE = of(" {0,3}([*_-])[ \\t]*+\\1[ \\t]*+\\1(?:\\1|[ \\t])*+\\n");
  static final Pattern BLOCK_TAG =
      of(" {0,3}</?(?!(?:" + String.join("|", Tags.SPANS) + "|script)\\b)" + Tags.NAME);

  /** The first characters of lines that are more than text, but for digits. */
  private static final String STARTERS = "<{^\n \t\r\f\u000B>#:*+-_~`[$\\|";

  private Lines() {}

  static Pattern of(String regex) {
    return Pattern.compile(regex, FLAGS);
  }

  /** Whether a quote, a list item or a paragraph ends before this line in any case. */
  static boolean endsLazily(Cursor cursor) {
    return cursor.isAtEnd()
        || (mayStartBlock(cursor)
            && (cursor.looksAt(BLANK)
                || cursor.looksAt(ATTRIBUTES)
                || cursor.looksAt(END_OF_BLOCK)
                || cursor.looksAt(BLOCK_TAG)));
  }

  /** Whether a paragraph ends before this line. */
  static boolean endsParagraph(Frame frame) {
    var cursor = frame.cursor();
    return endsLazily(cursor)
        || (mayStartBlock(cursor)
            && (cursor.looksAt(DEFINITION)
                || (frame.definitions().style().interruptsParagraphs()
                    && interruptsParagraph(cursor))));
  }

  private static boolean interruptsParagraph(Cursor cursor) {
    return cursor.looksAt(LIST_ITEM)
        || cursor.looksAt(HEADING)
        || cursor.looksAt(QUOTE)
        || cursor.looksAt(FENCE);
  }

  /** Whether a block before this line is set off from what follows. */
  static boolean isBoundary(Cursor cursor) {
    return cursor.isAtEnd()
        || cursor.looksAt(BLANK)
        || cursor.looksAt(END_OF_BLOCK)
        || cursor.looksAt(ATTRIBUTES);
  }

  /** Whether the line may be one that begins a block by its own mark. */
  static boolean mayStartBlock(Cursor cursor) {
    var c = cursor.peek();
    return STARTERS.indexOf(c) >= 0 || (c >= '0' && c <= '9');
  }
}
