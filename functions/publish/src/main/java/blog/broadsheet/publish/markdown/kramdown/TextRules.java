package blog.broadsheet.publish.markdown.kramdown;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Text;

/** The spans that take a few characters or have no spans within. */
final class TextRules {
  private static final String ESCAPABLE = "\\.*_+`<>()[]{}#!:|\"'$=-~";
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^(\\w[\\w-]*)]");
  private static final String STRIKE = "~~";
  private static final int MAX_STRIKES = 20;
  private static final String MATH = "$$";

  private TextRules() {}

  static boolean code(SpanReader reader) {
    var cursor = reader.cursor();
    var code = CodeSpan.at(cursor);
    code.ifPresentOrElse(
        span -> {
          reader.add(new Code(span.text()));
          cursor.moveTo(span.end());
        },
        () -> reader.append(cursor.takeTo(cursor.at() + CodeSpan.quotes(cursor))));
    return true;
  }

  /** Dashes, ellipses, guillemets. */
  static boolean symbol(SpanReader reader) {
    for (var symbol : reader.definitions().style().typography().symbols()) {
      if (reader.cursor().startsWith(symbol.getKey())) {
        reader.cursor().skip(symbol.getKey().length());
        reader.frame().appendSymbol(symbol.getValue());
        return true;
      }
    }
    return false;
  }

  /** Two blanks, a backslash or two of them at the end of a line. */
  static boolean lineBreak(SpanReader reader) {
    for (var mark : List.of("  \n", "\\\\\n", "\\\n")) {
      if (reader.cursor().startsWith(mark)) {
        reader.cursor().skip(mark.length());
        reader.add(new HardLineBreak());
        return true;
      }
    }
    return false;
  }

  static boolean escape(SpanReader reader) {
    var cursor = reader.cursor();
    var escaped = cursor.at() + 1;
    if (escaped >= cursor.length() || ESCAPABLE.indexOf(cursor.charAt(escaped)) < 0) {
      return false;
    }
    cursor.skip(1);
    reader.append(cursor.takeTo(escaped + 1));
    return true;
  }

  static boolean entity(SpanReader reader) {
    var entity = reader.cursor().look(Entities.ENTITY);
    var meaning = entity.map(match -> Entities.meaning(match.group()));
    if (meaning.isEmpty() || meaning.get().equals(entity.get().group())) {
      return false;
    }
    reader.cursor().moveTo(entity.get().end());
    reader.frame().appendSymbol(meaning.get());
    return true;
  }

  static boolean footnote(SpanReader reader) {
    var mark = reader.cursor().take(FOOTNOTE);
    mark.ifPresent(match -> {
      var note = reader.definitions().footnote(match.group(1));
      note.ifPresentOrElse(
          _ -> reader.add(new FootnoteMark(match.group(1))), () -> reader.append(match.group()));
    });
    return mark.isPresent();
  }

  /** A formula, written as {@code \(…\)} for MathJax and KaTeX. */
  static boolean math(SpanReader reader) {
    var cursor = reader.cursor();
    var end = cursor.startsWith(MATH) ? cursor.find(MATH, cursor.at() + MATH.length()) : -1;
    if (end < 0) {
      return false;
    }
    cursor.skip(MATH.length());
    var formula = new SpanElement("span", Map.of("class", "math"));
    formula.appendChild(new Text("\\(" + cursor.takeTo(end).strip() + "\\)"));
    reader.add(formula);
    cursor.skip(MATH.length());
    return true;
  }

  static boolean strikethrough(SpanReader reader) {
    var cursor = reader.cursor();
    var start = cursor.at() + STRIKE.length();
    if (!reader.definitions().style().isGfm()
        || !cursor.startsWith(STRIKE)
        || isBlankOrTilde(cursor, start)) {
      return false;
    }
    var end = cursor.find(STRIKE, start);
    for (var tries = 0; end >= 0 && isBlankOrTilde(cursor, end - 1); tries++) {
      end = tries < MAX_STRIKES ? cursor.find(STRIKE, end + 1) : -1;
    }
    if (end < 0) {
      return false;
    }
    var node = new SpanElement("del", Map.of());
    reader.readApart(cursor.slice(start, end), node);
    reader.add(node);
    cursor.moveTo(end + STRIKE.length());
    return true;
  }

  private static boolean isBlankOrTilde(Cursor cursor, int place) {
    return place >= cursor.length()
        || cursor.charAt(place) == '~'
        || Character.isWhitespace(cursor.charAt(place));
  }
}
