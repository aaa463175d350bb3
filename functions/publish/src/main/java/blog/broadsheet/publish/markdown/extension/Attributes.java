package blog.broadsheet.publish.markdown.extension;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What an author adds to the tag of a node. It hangs on that node as its last child, where
 * renderers pass it over.
 */
public final class Attributes extends CustomNode {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** Adds to those that {@code node} has; a class joins the others, anything else replaces. */
  public static void add(Node node, Map<String, String> values) {
    var attributes = of(node).orElseGet(() -> appendTo(node));
    merge(attributes.values, values);
  }

  public static Optional<Attributes> of(Node node) {
    return node.getLastChild() instanceof Attributes attributes
        ? Optional.of(attributes)
        : Optional.empty();
  }

  /** Writes the attributes of nodes to their tags. */
  private static AttributeProvider provider() {
    return (node, tag, attributes) -> {
      // A block of code has two tags; the outer one is the block.
      if (node instanceof Code || !tag.equals("code")) {
        of(node).ifPresent(own -> merge(attributes, own.values));
      }
    };
  }

  /** Makes a renderer write them; to be registered once, for classes add up. */
  public static final class Rendering implements HtmlRenderer.HtmlRendererExtension {
    @Override
    public void extend(HtmlRenderer.Builder renderer) {
      var provider = provider();
      renderer.attributeProviderFactory(_ -> provider);
    }
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static Attributes appendTo(Node node) {
    var attributes = new Attributes();
    node.appendChild(attributes);
    return attributes;
  }

  private static void merge(Map<String, String> target, Map<String, String> added) {
    added.forEach((name, value) ->
        target.merge(name, value, (a, b) -> name.equals("class") ? a + " " + b : b));
  }
}
