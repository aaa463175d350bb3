package blog.broadsheet.publish.markdown.kramdown;

import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The blocks of one container while they are read: what is filled, and the text it is of. */
final class Frame {
  /** Deeper blocks are left as text. */
  static final int MAX_DEPTH = 100;

  private final Blocks blocks;
  private final Definitions definitions;
  private final Node parent;
  private final Cursor cursor;
  private final int depth;
  private Optional<AttributeList> pending = Optional.empty();
  private int noTableBefore;

  Frame(Blocks blocks, Definitions definitions, Node parent, Cursor cursor, int depth) {
    this.blocks = blocks;
    this.definitions = definitions;
    this.parent = parent;
    this.cursor = cursor;
    this.depth = depth;
  }

  Definitions definitions() {
    return definitions;
  }

  Node parent() {
    return parent;
  }

  Cursor cursor() {
    return cursor;
  }

  int depth() {
    return depth;
  }

  boolean isTooDeep() {
    return depth >= MAX_DEPTH;
  }

  /** Adds a block, with the attributes of a list that stands before it. */
  <N extends Node> N add(N block) {
    definitions.made(1);
    takePending(block);
    parent.appendChild(block);
    return block;
  }

  void takePending(Node block) {
    pending.ifPresent(list -> definitions.attributesOf(block).add(list));
    pending = Optional.empty();
  }

  /** Keeps attributes for the block that follows. */
  void keep(AttributeList list) {
    var kept = pending.orElseGet(AttributeList::new);
    kept.add(list);
    pending = Optional.of(kept);
  }

  /** Whether the lines here were read as those of a table before, in vain. */
  boolean isOfNoTable() {
    return cursor.at() < noTableBefore;
  }

  /** Says that text follows what could be a table up to a place, wherever in it one begins. */
  void noTableBefore(int end) {
    noTableBefore = end;
  }

  /** Reads a text of its own into a node. */
  void read(Node into, String text) {
    blocks.read(new Frame(blocks, definitions, into, new Cursor(text), depth + 1));
  }

  /** Reads this text on into an HTML element, until its closing tag. */
  void readWithin(Element element, int depth) {
    blocks.read(new Frame(blocks, definitions, element, cursor, depth));
  }

  Optional<Node> last() {
    return Optional.ofNullable(parent.getLastChild());
  }

  Optional<Mark> lastMark() {
    return parent.getLastChild() instanceof Mark mark ? Optional.of(mark) : Optional.empty();
  }

  Optional<Paragraph> lastParagraph() {
    return parent.getLastChild() instanceof Paragraph paragraph
        ? Optional.of(paragraph)
        : Optional.empty();
  }

  /** Whether nothing before touches what begins here. */
  boolean isAfterBoundary() {
    return parent.getLastChild() == null
        || pending.isPresent()
        || lastMark()
            .filter(mark -> mark.is(Mark.Kind.BLANK) || mark.is(Mark.Kind.END_OF_BLOCK))
            .isPresent();
  }
}
