package blog.broadsheet.publish.markdown.kramdown;

import java.util.Map;
import org.commonmark.node.CustomNode;

/** An HTML element within a text that CommonMark has no node for. */
final class SpanElement extends CustomNode implements Tagged {
  private final String name;
  private final Map<String, String> attributes;

  SpanElement(String name, Map<String, String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, String> attributes() {
    return attributes;
  }
}
