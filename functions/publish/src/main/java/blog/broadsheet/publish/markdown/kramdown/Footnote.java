package blog.broadsheet.publish.markdown.kramdown;

import org.commonmark.node.CustomBlock;

/**
 * What a footnote says, apart from the document until it is known whether anything refers to it.
 */
final class Footnote extends CustomBlock {
  private final String name;

  Footnote(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }
}
