package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.publish.markdown.extension.Attributes;
import blog.broadsheet.publish.markdown.extension.HeadingIds;
import blog.broadsheet.publish.markdown.extension.Nodes;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Makes the document of its blocks, once all that they define is known. */
final class Completion {
  private static final Pattern CHINESE =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}]");
  private static final Pattern CHINESE_AT_END = Pattern.compile(CHINESE + "$");

  private Completion() {}

  static void complete(Node document, Definitions definitions) {
    var hasIds = definitions.style().is(KramdownOption.AUTO_IDS);
    if (hasIds && !definitions.style().isGfm()) {
      OwnHeadingIds.assign(document, definitions);
    }
    readSpans(document, definitions);
    new Footnotes(definitions).putInto(document);
    Abbreviations.mark(document, definitions);
    definitions.forEachAttributes(Attributes::add);
    if (hasIds && definitions.style().isGfm()) {
      HeadingIds.assign(document, definitions.style().text(KramdownOption.AUTO_ID_PREFIX));
    }
    TableOfContents.fill(document, definitions);
    moveHeadings(document, definitions.style().number(KramdownOption.HEADER_OFFSET));
    if (definitions.style().is(KramdownOption.REMOVE_LINE_BREAKS_FOR_CJK)) {
      Nodes.all(document, SoftLineBreak.class).stream()
          .filter(Completion::isWithinChinese)
          .forEach(Node::unlink);
    }
  }

  /** Whether no blank would be between these two lines, as in Chinese and Japanese. */
  private static boolean isWithinChinese(SoftLineBreak lineBreak) {
    return lineBreak.getPrevious() instanceof Text before
        && lineBreak.getNext() instanceof Text after
        && CHINESE_AT_END.matcher(before.getLiteral()).find()
        && CHINESE.matcher(after.getLiteral()).lookingAt();
  }

  private static void moveHeadings(Node document, int offset) {
    if (offset != 0) {
      for (var heading : Nodes.all(document, Heading.class)) {
        heading.setLevel(Math.clamp(heading.getLevel() + offset, 1, 6));
      }
    }
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
