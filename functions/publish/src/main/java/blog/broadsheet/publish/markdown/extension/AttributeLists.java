package blog.broadsheet.publish.markdown.extension;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * kramdown's attribute lists: <code>[text](url){:rel="sponsored"}</code> just after a link, an
 * image, emphasis or code; <code>{: .note #id}</code> on the line after a block, or before where
 * none is above; <code>## Title {#id}</code>.
 *
 * @see <a href="https://kramdown.gettalong.org/syntax.html#attribute-list-definitions">kramdown</a>
 */
public final class AttributeLists
    implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
  @Override
  public void extend(Parser.Builder parser) {
    parser
        .customInlineContentParserFactory(
            new SpanAttributes.Factory(AttributeLists::parse, Node.class))
        .customBlockParserFactory(new BlockAttributes.Factory())
        // Whether a list touches the block above is told by line numbers.
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .postProcessor(new AttributeListAttacher());
  }

  @Override
  public void extend(HtmlRenderer.Builder renderer) {
    renderer.attributeProviderFactory(_ -> Attributes.provider());
  }

  private static Optional<Map<String, String>> parse(String text) {
    return text.startsWith(":")
        ? Optional.of(AttributeList.parse(text.substring(1)))
        : Optional.empty();
  }
}
