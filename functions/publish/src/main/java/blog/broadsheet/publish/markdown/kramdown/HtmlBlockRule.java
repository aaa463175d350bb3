package blog.broadsheet.publish.markdown.kramdown;

import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;

/**
 * An HTML element that is no part of a text. It ends at its closing tag, over blank lines and all;
 * what is within is Markdown only where {@code markdown="1"} asks for it.
 */
final class HtmlBlockRule implements BlockRule {
  private static final Pattern START = Lines.of(" {0,3}<(?:" + Tags.NAME + "|!--|/)");
  private static final Pattern INDENT = Lines.of(" {0,3}");
  private static final Pattern REST_OF_LINE = Lines.of("[ \\t]*+\\n");

  @Override
  public boolean read(Frame frame) {
    var cursor = frame.cursor();
    if (!cursor.looksAt(START)) {
      return false;
    }
    var start = cursor.at();
    if (readComment(frame) || readElement(frame)) {
      cursor.take(REST_OF_LINE);
      return true;
    }
    cursor.moveTo(start);
    return false;
  }

  /** Whether the frame's own element ends here; then the place moves behind its tag. */
  static boolean closes(Frame frame) {
    if (!(frame.parent() instanceof Element element) || frame.cursor().peek() > '<') {
      return false;
    }
    var start = frame.cursor().at();
    frame.cursor().take(INDENT);
    var closes =
        frame
            .cursor()
            .take(Tags.CLOSING)
            .filter(tag -> Tags.canonical(tag.group(1)).equals(element.name()))
            .isPresent();
    if (!closes) {
      frame.cursor().moveTo(start);
    }
    return closes;
  }

  /** An indented comment belongs to a text. */
  private static boolean readComment(Frame frame) {
    var cursor = frame.cursor();
    var end = cursor.startsWith("<!--") ? cursor.find("-->", cursor.at() + 4) : -1;
    if (end < 0) {
      return false;
    }
    var block = new HtmlBlock();
    block.setLiteral(cursor.takeTo(end + 3));
    frame.add(block);
    return true;
  }

  private static boolean readElement(Frame frame) {
    frame.cursor().take(INDENT);
    var tag = frame.cursor().look(Tags.OPENING).filter(match -> !Tags.isSpan(match.group(1)));
    tag.ifPresent(match -> new HtmlReader(frame).read(match, frame::add));
    return tag.isPresent();
  }
}
