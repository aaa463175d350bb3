package blog.broadsheet.publish.markdown.kramdown;

import java.util.Map;
import org.commonmark.node.CustomBlock;

/** An HTML element on the level of blocks that CommonMark has no node for. */
final class Element extends CustomBlock implements Tagged {
  private final String name;
  private final Map<String, String> attributes;

  Element(String name, Map<String, String> attributes) {
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
