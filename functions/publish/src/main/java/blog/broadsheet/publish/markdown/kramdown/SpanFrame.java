package blog.broadsheet.publish.markdown.kramdown;

import java.util.Optional;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A node while its spans are read. */
final class SpanFrame {
  private final Node node;
  private final Optional<SpanFrame> outer;
  private final boolean isHtmlOnly;
  private final boolean isHardWrapped;
  private final int depth;
  private final StringBuilder text = new StringBuilder();
  private boolean endsWithSymbol;
  private int images;

  private SpanFrame(
      Node node, Optional<SpanFrame> outer, boolean isHtmlOnly, boolean isHardWrapped, int depth) {
    this.node = node;
    this.outer = outer;
    this.isHtmlOnly = isHtmlOnly;
    this.isHardWrapped = isHardWrapped;
    this.depth = depth;
  }

  /**
   * The frame of a whole text.
   *
   * @param isHardWrapped whether the ends of its lines are to be seen
   */
  static SpanFrame of(Node node, boolean isHardWrapped) {
    return new SpanFrame(node, Optional.empty(), false, isHardWrapped, 0);
  }

  /**
   * The frame of a node within this one's.
   *
   * @param onlyHtml whether nothing but HTML is looked for, as within {@code <code>}
   */
  SpanFrame within(Node inner, boolean onlyHtml) {
    var isWrapped = isHardWrapped && !(inner instanceof SpanElement);
    return new SpanFrame(inner, Optional.of(this), onlyHtml, isWrapped, depth + 1);
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
      node.appendChild(isHardWrapped ? new HardLineBreak() : new SoftLineBreak());
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
