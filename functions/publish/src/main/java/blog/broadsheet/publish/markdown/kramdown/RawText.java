package blog.broadsheet.publish.markdown.kramdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** A text whose spans are read once all blocks are known; it gives way to them. */
final class RawText extends CustomNode {
  private final StringBuilder text;

  private RawText(String text) {
    this.text = new StringBuilder(text);
  }

  /** Gives a node its text. */
  static <N extends Node> N in(N node, String text) {
    node.appendChild(new RawText(text));
    return node;
  }

  String text() {
    return text.toString();
  }

  void append(String more) {
    text.append(more);
  }
}
