package blog.broadsheet.publish.markdown.kramdown;

import org.commonmark.node.CustomNode;

/** Where a text refers to a footnote. */
final class FootnoteMark extends CustomNode {
  private final String name;

  FootnoteMark(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }
}
