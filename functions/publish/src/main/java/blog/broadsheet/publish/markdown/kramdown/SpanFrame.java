package blog.broadsheet.publish.markdown.kramdown;

import java.util.Optional;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A node while its spans are read. */
final class SpanFrame {
  private final Node node;
  private final Optional<SpanFrame> outer;
  private final boolean isHtmlOnly;
  private final int depth;
  private final StringBuilder text = new StringBuilder();
  private boolean endsWithSymbol;
  private int images;

  /**
   * @param isHtmlOnly whether nothing but HTML is looked for, as within {@code <code>}
   */
  SpanFrame(Node node, Optional<SpanFrame> outer, boolean isHtmlOnly) {
    this.node = node;
    this.outer = outer;
    this.isHtmlOnly = isHtmlOnly;
    depth = outer.map(frame -> frame.depth + 1).orElse(0);
  }

  Node node() {
    return node;
  }

  boolean isHtmlOnly() {
    return isHtmlOnly;
  }

  int depth() {
    return depth;
  }

  boolean isEmpty() {
    return text.isEmpty() && node.getFirstChild() == null;
  }

  /** Whether this or one around it is such a node. */
  boolean isWithin(Class<? extends Node> kind) {
    return kind.isInstance(node) || outer.filter(frame -> frame.isWithin(kind)).isPresent();
  }

  /** How many images have been added. */
  int images() {
    return images;
  }

  void append(String more) {
    text.append(more);
    endsWithSymbol = false;
  }

  /** Adds a quote, a dash or the like, which may be followed by an attribute list. */
  void appendSymbol(String symbol) {
    text.append(symbol);
    endsWithSymbol = true;
  }

  boolean endsWithSymbol() {
    return endsWithSymbol;
  }

  void add(Node child) {
    flush();
    node.appendChild(child);
    images += child instanceof Image ? 1 : 0;
    endsWithSymbol = false;
  }

  /** The node just before, unless that is text. */
  Optional<Node> lastNode() {
    return text.isEmpty() ? Optional.ofNullable(node.getLastChild()) : Optional.empty();
  }

  /** Makes nodes of the text so far. */
  void flush() {
    if (isHtmlOnly && !text.isEmpty()) {
      node.appendChild(new Literal(text.toString()));
    } else {
      flushLines();
    }
    text.setLength(0);
  }

  private void flushLines() {
    var start = 0;
    for (var end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      flush(start, end);
      node.appendChild(new SoftLineBreak());
      start = end + 1;
    }
    flush(start, text.length());
  }

  private void flush(int start, int end) {
    if (end > start) {
      node.appendChild(new Text(text.substring(start, end)));
    }
  }
}
