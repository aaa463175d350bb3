package blog.broadsheet.publish.markdown.kramdown;

import org.commonmark.node.CustomBlock;

/** What stands between blocks while they are read, and is no part of the document. */
final class Mark extends CustomBlock {
  private final Kind kind;
  private final String text;

  Mark(Kind kind) {
    this(kind, "");
  }

  Mark(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  Kind kind() {
    return kind;
  }

  /** As the author wrote it. */
  String text() {
    return text;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  enum Kind {
    BLANK,
    /** A line {@code ^}. */
    END_OF_BLOCK,
    /** Of a link, a footnote or an abbreviation. */
    DEFINITION,
    /** An attribute list or an extension. */
    ATTRIBUTES
  }
}
