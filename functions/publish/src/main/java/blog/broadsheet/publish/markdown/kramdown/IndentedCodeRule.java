package blog.broadsheet.publish.markdown.kramdown;

import java.util.regex.Pattern;
import org.commonmark.node.IndentedCodeBlock;

/** Code that is indented by four blanks or a tab; lines that are not may follow it lazily. */
final class IndentedCodeRule implements BlockRule {
  static final Pattern INDENT = Lines.of("^(?:\\t| {4})");

  private static final Pattern LINE = Lines.of("(?:\\t| {4})[ \\t]*+\\S.*\\n");
  private static final Pattern LAZY_START = Lines.of("\\n( {0,3}\\S)");

  @Override
  public boolean read(Frame frame) {
    if (!frame.cursor().looksAt(INDENT)) {
      return false;
    }
    var code = take(frame.cursor());
    var joined = LAZY_START.matcher(code).replaceAll(" $1");
    var block = new IndentedCodeBlock();
    block.setLiteral(INDENT.matcher(joined).replaceAll("").stripTrailing() + "\n");
    frame.add(block);
    return true;
  }

  /** All lines of the block that begins here, blank ones between them too; none where none does. */
  static String take(Cursor cursor) {
    var start = cursor.at();
    var end = start;
    while (takeIndented(cursor)) {
      while (!cursor.looksAt(Lines.BLANK) && !Lines.endsLazily(cursor)) {
        cursor.takeLine();
      }
      end = cursor.at();
    }
    cursor.moveTo(end);
    return cursor.slice(start, end);
  }

  private static boolean takeIndented(Cursor cursor) {
    cursor.take(Lines.BLANK);
    var found = false;
    while (cursor.take(LINE).isPresent()) {
      found = true;
    }
    return found;
  }
}
