package blog.broadsheet.publish.markdown.kramdown;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/**
 * Code between lines of backquotes or tildes. A fence that is never closed, or with more than one
 * word behind it, is none.
 */
final class FencedCodeRule implements BlockRule {
  private static final Pattern OPENING =
      Lines.of(
          " {0,3}([~`]{3,})[ \\t\\r\\f\\x0B]*+(?:(\\S[^\\s?]*+)(?:\\?\\S*+)?)?["
              + " \\t\\r\\f\\x0B]*\\n");

  @Override
  public boolean read(Frame frame) {
    var cursor = frame.cursor();
    // Without GitHub's additions only tildes in the first column are a fence.
    if (!frame.definitions().style().isGfm() && cursor.peek() != '~') {
      return false;
    }
    var opening = cursor.look(OPENING);
    return opening.isPresent() && read(frame, opening.get());
  }

  private static boolean read(Frame frame, MatchResult opening) {
    var cursor = frame.cursor();
    var closing = cursor.find(closing(opening.group(1)), opening.end());
    closing.ifPresent(end -> {
      var block = new FencedCodeBlock();
      block.setFenceCharacter(opening.group(1).substring(0, 1));
      block.setInfo(opening.group(2) == null ? "" : opening.group(2));
      block.setLiteral(cursor.slice(opening.end(), end.start()));
      frame.add(block);
      cursor.moveTo(end.end());
    });
    return closing.isPresent();
  }

  private static Pattern closing(String fence) {
    var repeated = fence.substring(fence.length() - 1);
    return Lines.of("^ {0,3}" + fence + repeated + "*[ \\t\\r\\f\\x0B]*+\\n");
  }
}
