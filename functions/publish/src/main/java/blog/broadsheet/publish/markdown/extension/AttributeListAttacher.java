package blog.broadsheet.publish.markdown.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Hangs each attribute list on the node it belongs to, once the tree is complete. */
final class AttributeListAttacher implements PostProcessor {
  private static final Pattern HEADING_ID = Pattern.compile("[ \\t]*\\{#([A-Za-z][\\w:-]*)}\\s*$");

  @Override
  public Node process(Node document) {
    var found = new Finder();
    document.accept(found);
    found.spans.forEach(SpanAttributes::settle);
    found.blocks.forEach(AttributeListAttacher::attach);
    found.headings.forEach(AttributeListAttacher::attachId);
    return document;
  }

  /** The block above has it if they touch, else the one below if they touch, else nothing. */
  private static void attach(BlockAttributes block) {
    above(block)
        .or(() -> below(block))
        .ifPresent(target -> Attributes.add(target, AttributeList.parse(block.list())));
    block.unlink();
  }

  private static Optional<Node> above(BlockAttributes block) {
    return Optional.ofNullable(block.getPrevious())
        .filter(before -> lastLine(before) + 1 == lastLine(block));
  }

  private static Optional<Node> below(BlockAttributes block) {
    return Optional.ofNullable(block.getNext())
        .filter(after -> firstLine(after) == lastLine(block) + 1);
  }

  private static int firstLine(Node node) {
    return node.getSourceSpans().getFirst().getLineIndex();
  }

  private static int lastLine(Node node) {
    return node.getSourceSpans().getLast().getLineIndex();
  }

  private static void attachId(Heading heading) {
    if (heading.getLastChild() instanceof Text text) {
      var matcher = HEADING_ID.matcher(text.getLiteral());
      if (matcher.find()) {
        text.setLiteral(text.getLiteral().substring(0, matcher.start()));
        Attributes.add(heading, Map.of("id", matcher.group(1)));
      }
    }
  }

  private static final class Finder extends AbstractVisitor {
    final List<SpanAttributes> spans = new ArrayList<>();
    final List<BlockAttributes> blocks = new ArrayList<>();
    final List<Heading> headings = new ArrayList<>();

    @Override
    public void visit(CustomNode node) {
      if (node instanceof SpanAttributes span) {
        spans.add(span);
      }
      visitChildren(node);
    }

    @Override
    public void visit(CustomBlock node) {
      if (node instanceof BlockAttributes block) {
        blocks.add(block);
      }
      visitChildren(node);
    }

    @Override
    public void visit(Heading heading) {
      headings.add(heading);
      visitChildren(heading);
    }
  }
}
