package blog.broadsheet.publish.markdown.extension;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Gives each heading an id to link to, as GitHub and kramdown's GFM parser make it: lower case,
 * blanks as hyphens, no punctuation; {@code -1} and so on where it was taken.
 */
public final class HeadingIds implements HtmlRenderer.HtmlRendererExtension {
  @Override
  public void extend(HtmlRenderer.Builder renderer) {
    renderer.attributeProviderFactory(_ -> new Numbered());
  }

  /** Serves one document. */
  private static final class Numbered implements AttributeProvider {
    private static final Pattern PUNCTUATION =
        Pattern.compile("[^\\w\\- \\t]", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Integer> taken = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof Heading && Attributes.of(node).filter(own -> own.has("id")).isEmpty()) {
        var id = idOf(PlainText.of(node));
        if (!id.isEmpty()) {
          attributes.put("id", unique(id));
        }
      }
    }

    private String unique(String id) {
      var before = taken.merge(id, 1, Integer::sum) - 1;
      return before == 0 ? id : id + "-" + before;
    }

    private static String idOf(String text) {
      var kept = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
      return kept.replace(' ', '-').replace('\t', '-');
    }
  }
}
