package blog.broadsheet.publish.markdown.extension;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Names footnotes as kramdown does, {@code fn:1} and {@code fnref:1} in place of {@code fn-1}, so
 * that links to the footnotes of a blog that was Jekyll's go on working.
 */
public final class KramdownFootnoteIds implements HtmlRenderer.HtmlRendererExtension {
  private static final Pattern NAME = Pattern.compile("(#?fn(?:ref)?)-");

  @Override
  public void extend(HtmlRenderer.Builder renderer) {
    AttributeProvider rename = KramdownFootnoteIds::rename;
    renderer.attributeProviderFactory(_ -> rename);
  }

  private static void rename(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof FootnoteReference || node instanceof FootnoteDefinition) {
      attributes.computeIfPresent("id", (_, id) -> renamed(id));
      attributes.computeIfPresent("href", (_, href) -> renamed(href));
    }
  }

  private static String renamed(String name) {
    var matcher = NAME.matcher(name);
    return matcher.lookingAt() ? matcher.group(1) + ":" + name.substring(matcher.end()) : name;
  }
}
