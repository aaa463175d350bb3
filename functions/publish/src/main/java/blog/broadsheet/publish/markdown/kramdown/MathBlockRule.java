package blog.broadsheet.publish.markdown.kramdown;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Text;

/**
 * A formula between {@code $$} that is a block of its own. It is written as {@code \[…\]}, which
 * MathJax and KaTeX look for.
 */
final class MathBlockRule implements BlockRule {
  private static final String MARK = "$$";
  private static final Pattern REST_OF_LINE = Lines.of("[ \\t]*+\\n");
  private static final Pattern ESCAPED = Lines.of(" {0,3}\\\\(?=\\$\\$.*\\$\\$[ \\t]*+\\n)");

  @Override
  public boolean read(Frame frame) {
    var cursor = frame.cursor();
    if (frame.isAfterBoundary() && cursor.take(ESCAPED).isPresent()) {
      // What looks like a block is a formula within a paragraph.
      return false;
    }
    var start = cursor.at();
    if (!frame.isAfterBoundary() || !takeMark(cursor)) {
      cursor.moveTo(start);
      return false;
    }
    var end = cursor.find(MARK, cursor.at());
    if (end >= 0) {
      var formula = cursor.takeTo(end).strip();
      cursor.skip(MARK.length());
      if (cursor.take(REST_OF_LINE).isPresent() && Lines.isBoundary(cursor)) {
        add(frame, formula);
        return true;
      }
    }
    cursor.moveTo(start);
    return false;
  }

  private static boolean takeMark(Cursor cursor) {
    for (var i = 0; i < 3 && cursor.peek() == ' '; i++) {
      cursor.skip(1);
    }
    var found = cursor.startsWith(MARK);
    if (found) {
      cursor.skip(MARK.length());
    }
    return found;
  }

  private static void add(Frame frame, String formula) {
    var block = new Element("div", Map.of("class", "math"));
    block.appendChild(new Text("\\[" + formula + "\\]"));
    frame.add(block);
  }
}
