package blog.broadsheet.publish.markdown.kramdown;

import org.commonmark.node.CustomNode;

/** Text of raw HTML, with its entities as the author wrote them. */
final class Literal extends CustomNode {
  private final String text;

  Literal(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
