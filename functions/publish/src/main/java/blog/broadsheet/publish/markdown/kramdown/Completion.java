package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.publish.markdown.extension.Attributes;
import blog.broadsheet.publish.markdown.extension.HeadingIds;
import org.commonmark.node.Node;

/** Makes the document of its blocks, once all that they define is known. */
final class Completion {
  private Completion() {}

  static void complete(Node document, Definitions definitions) {
    readSpans(document, definitions);
    new Footnotes(definitions).putInto(document);
    Abbreviations.mark(document, definitions);
    definitions.forEachAttributes(Attributes::add);
    HeadingIds.assign(document);
    TableOfContents.fill(document, definitions);
  }

  /** Replaces texts by their spans, and takes out what only the blocks needed. */
  static void readSpans(Node parent, Definitions definitions) {
    for (var child : Nodes.children(parent)) {
      switch (child) {
        case RawText text -> {
          text.unlink();
          SpanReader.read(text.text(), definitions, parent);
        }
        case Mark mark -> mark.unlink();
        case TightParagraph tight -> {
          readSpans(tight, definitions);
          Nodes.children(tight).forEach(tight::insertBefore);
          tight.unlink();
        }
        default -> readSpans(child, definitions);
      }
    }
  }
}
