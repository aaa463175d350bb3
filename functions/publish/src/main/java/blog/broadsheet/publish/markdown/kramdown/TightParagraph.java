package blog.broadsheet.publish.markdown.kramdown;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;

/** A paragraph that touches its neighbours in a list, and so has no tag of its own. */
final class TightParagraph extends CustomBlock {
  static void replace(Paragraph paragraph) {
    var tight = new TightParagraph();
    paragraph.insertBefore(tight);
    tight.appendChild(paragraph.getFirstChild());
    paragraph.unlink();
  }
}
