package blog.broadsheet.publish.markdown.kramdown;

import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/** {@code *emphasis*} and {@code **strong emphasis**}, also with underscores. */
final class EmphasisRule {
  private EmphasisRule() {}

  static boolean read(SpanReader reader) {
    var cursor = reader.cursor();
    var start = cursor.at();
    var mark = cursor.peek();
    var width = cursor.startsWith(String.valueOf(mark), start + 1) ? 2 : 1;
    cursor.skip(width);
    if (!mayOpen(reader, start, width) || !tryAll(reader, start, width)) {
      cursor.moveTo(start + width);
      reader.append(String.valueOf(mark).repeat(width));
    }
    return true;
  }

  private static boolean mayOpen(SpanReader reader, int start, int width) {
    var cursor = reader.cursor();
    var kind = width == 2 ? StrongEmphasis.class : Emphasis.class;
    return reader.mayTry()
        && !cursor.isAtEnd()
        && !Character.isWhitespace(cursor.peek())
        && !(cursor.charAt(start) == '_' && isWithinWord(cursor, start))
        && !reader.frame().isWithin(kind);
  }

  /** Underscores within words and after {@code word-} are no marks. */
  private static boolean isWithinWord(Cursor cursor, int start) {
    var before = start - 1;
    if (before > 0 && cursor.charAt(before) == '-') {
      before--;
    }
    return before >= 0 && Character.isLetter(cursor.charAt(before));
  }

  private static boolean tryAll(SpanReader reader, int start, int width) {
    var mark = reader.cursor().charAt(start);
    if (width == 1) {
      return tryOne(reader, new Emphasis(String.valueOf(mark)), start, 1);
    }
    return tryOne(reader, new StrongEmphasis(String.valueOf(mark).repeat(2)), start, 2)
        || (!(reader.frame().node() instanceof Emphasis)
            && tryOne(reader, new Emphasis(String.valueOf(mark)), start, 1));
  }

  private static boolean tryOne(SpanReader reader, Node node, int start, int width) {
    var cursor = reader.cursor();
    cursor.moveTo(start + width);
    var mark = cursor.charAt(start);
    if (!reader.readUntil(node, false, inside -> closes(inside, mark, width))) {
      return false;
    }
    cursor.skip(width);
    reader.add(node);
    return true;
  }

  private static boolean closes(SpanReader reader, char mark, int width) {
    var cursor = reader.cursor();
    return cursor.peek() == mark
        && run(cursor, mark) >= width
        && !Character.isWhitespace(cursor.before())
        && (width == 2 || run(cursor, mark) != 2)
        && (mark != '_' || !isLetterOrDigitAt(cursor, cursor.at() + width))
        && !reader.frame().isEmpty();
  }

  /** How many marks stand here, as far as it matters. */
  private static int run(Cursor cursor, char mark) {
    var run = 0;
    while (run < 3 && cursor.startsWith(String.valueOf(mark), cursor.at() + run)) {
      run++;
    }
    return run;
  }

  private static boolean isLetterOrDigitAt(Cursor cursor, int place) {
    return place < cursor.length() && Character.isLetterOrDigit(cursor.charAt(place));
  }
}
