package blog.broadsheet.publish.markdown.extension;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * GitHub's alerts: a quote whose first line is {@code [!NOTE]}, TIP, IMPORTANT, WARNING or CAUTION
 * becomes a titled box, with the classes that GitHub gives it.
 */
public final class Alerts implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
  private static final Pattern MARKER =
      Pattern.compile("(?i)\\[!(note|tip|important|warning|caution)]\\s*");

  @Override
  public void extend(Parser.Builder parser) {
    parser.postProcessor(Alerts::process);
  }

  @Override
  public void extend(HtmlRenderer.Builder renderer) {
    renderer.nodeRendererFactory(AlertRenderer::new);
  }

  /** Turns such quotes of a document into alerts. */
  public static Node process(Node document) {
    var quotes = new ArrayList<BlockQuote>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(BlockQuote quote) {
            quotes.add(quote);
            visitChildren(quote);
          }
        });
    quotes.forEach(quote -> kind(quote).ifPresent(kind -> replace(quote, kind)));
    return document;
  }

  private static Optional<String> kind(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Text text
        && (text.getNext() == null || text.getNext() instanceof SoftLineBreak)) {
      var matcher = MARKER.matcher(text.getLiteral());
      return matcher.matches()
          ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static void replace(BlockQuote quote, String kind) {
    dropFirstLine(quote.getFirstChild());
    var alert = new Alert(kind);
    quote.insertBefore(alert);
    Nodes.children(quote).forEach(alert::appendChild);
    quote.unlink();
  }

  private static void dropFirstLine(Node paragraph) {
    var marker = paragraph.getFirstChild();
    if (marker.getNext() == null) {
      paragraph.unlink();
    } else {
      marker.getNext().unlink();
      marker.unlink();
    }
  }

  private static final class Alert extends CustomBlock {
    private final String kind;

    Alert(String kind) {
      this.kind = kind;
    }

    String title() {
      return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
  }

  private record AlertRenderer(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Alert.class);
    }

    @Override
    public void render(Node node) {
      var alert = (Alert) node;
      var html = context.getWriter();
      html.line();
      html.tag("div", attributes(alert));
      html.line();
      html.tag("p", Map.of("class", "markdown-alert-title"));
      html.text(alert.title());
      html.tag("/p");
      html.line();
      Nodes.children(alert).forEach(context::render);
      html.line();
      html.tag("/div");
      html.line();
    }

    private Map<String, String> attributes(Alert alert) {
      var classes = "markdown-alert markdown-alert-" + alert.kind;
      return context.extendAttributes(alert, "div", Map.of("class", classes));
    }
  }
}
