package blog.broadsheet.publish.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the {@code |} in the lines of a table that are not within code. */
final class TableLine {
  private static final String CODE = "<code";
  private static final String CODE_END = "</code>";
  private static final Pattern SPAN =
      Pattern.compile("<(" + Tags.NAME + ")[^>]{0,1000}>[^|]{0,1000}?\\|.{0,1000}?</\\1\\s*>");
  private static final Pattern PIPE = Pattern.compile("^\\||[^\\\\\\n]\\|");

  private TableLine() {}

  static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var cursor = new Cursor(line);
    while (!cursor.isAtEnd()) {
      if (cursor.startsWith("\\|")) {
        cell.append('|');
        cursor.skip(2);
      } else if (cursor.peek() == '|') {
        cells.add(cell.toString());
        cell.setLength(0);
        cursor.skip(1);
      } else {
        cell.append(cursor.takeTo(endOfUnit(cursor)));
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /**
   * The end of the code that begins here, or of what begins none: some quotes, or one character.
   */
  private static int endOfUnit(Cursor cursor) {
    var end = cursor.startsWith(CODE) ? cursor.find(CODE_END, cursor.at()) : -1;
    return end >= 0
        ? end + CODE_END.length()
        : CodeSpan.at(cursor).map(CodeSpan::end).orElseGet(() -> endOfText(cursor));
  }

  private static int endOfText(Cursor cursor) {
    return cursor.at() + Math.max(1, CodeSpan.quotes(cursor));
  }

  private static int breaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** A line whose only one is within code or an element makes no table. */
  static boolean eachHasPipe(String lines) {
    var shown = new StringBuilder();
    var cursor = new Cursor(lines.contains("</") ? SPAN.matcher(lines).replaceAll("x") : lines);
    while (!cursor.isAtEnd()) {
      var code = CodeSpan.at(cursor);
      if (code.isPresent()) {
        shown.append('`').append("\n".repeat(breaks(code.get().text())));
        cursor.moveTo(code.get().end());
      } else {
        shown.append(cursor.takeTo(endOfText(cursor)));
      }
    }
    return shown.toString().lines().allMatch(line -> PIPE.matcher(line).find());
  }
}
