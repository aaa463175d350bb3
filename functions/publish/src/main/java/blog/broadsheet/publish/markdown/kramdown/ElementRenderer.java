package blog.broadsheet.publish.markdown.kramdown;

import java.util.Set;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes the nodes that CommonMark does not have. */
record ElementRenderer(HtmlNodeRendererContext context) implements NodeRenderer {
  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Element.class, SpanElement.class, Literal.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Literal literal) {
      var text = literal.text().replace("<", "&lt;").replace(">", "&gt;");
      context.getWriter().raw(text);
    } else if (node instanceof Tagged tagged) {
      render(node, tagged);
    }
  }

  private void render(Node node, Tagged tagged) {
    var html = context.getWriter();
    var isBlock = node.getParent() instanceof Document;
    if (isBlock) {
      html.line();
    }
    var isVoid = Tags.isVoid(tagged.name());
    var attributes = context.extendAttributes(node, tagged.name(), tagged.attributes());
    html.tag(tagged.name(), attributes, isVoid);
    if (!isVoid) {
      renderChildren(node);
      html.tag("/" + tagged.name());
    }
    if (isBlock) {
      html.line();
    }
  }

  private void renderChildren(Node parent) {
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
