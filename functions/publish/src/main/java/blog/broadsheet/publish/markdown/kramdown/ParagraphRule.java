package blog.broadsheet.publish.markdown.kramdown;

import org.commonmark.node.Paragraph;

/** Reads what is nothing else: a paragraph, or more of the one before. */
final class ParagraphRule {
  private ParagraphRule() {}

  static void read(Frame frame) {
    var cursor = frame.cursor();
    var text = new StringBuilder(cursor.takeLine());
    while (!Lines.endsParagraph(frame)) {
      text.append(cursor.takeLine());
    }
    var paragraph = frame.lastParagraph();
    paragraph.ifPresentOrElse(
        before -> append(before, text.toString().stripTrailing()),
        () -> frame.add(RawText.in(new Paragraph(), text.toString().strip())));
  }

  /** A line that only looked like another block goes on with the paragraph. */
  private static void append(Paragraph paragraph, String text) {
    if (paragraph.getFirstChild() instanceof RawText before) {
      before.append("\n" + text);
    }
  }
}
