package blog.broadsheet.publish.markdown.extension;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The size of an image, in braces just after it: <code>![a](a.png){width=50% height=80}</code>. */
public final class ImageSizes
    implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
  private static final String SIZE = "\\s*(?:width|height)=[\\w.%]{1,10}\\s*";
  private static final Pattern SIZES = Pattern.compile(SIZE + "(?:\\s" + SIZE + ")?");
  private static final Pattern VALUE = Pattern.compile("=([\\w.%]+)");

  @Override
  public void extend(Parser.Builder parser) {
    parser
        .customInlineContentParserFactory(
            new SpanAttributes.Factory(ImageSizes::parse, Image.class))
        .postProcessor(new AttributeListAttacher());
  }

  @Override
  public void extend(HtmlRenderer.Builder renderer) {
    renderer.attributeProviderFactory(_ -> Attributes.provider());
  }

  private static Optional<Map<String, String>> parse(String text) {
    return SIZES.matcher(text).matches()
        ? Optional.of(AttributeList.parse(VALUE.matcher(text).replaceAll("=\"$1\"")))
        : Optional.empty();
  }
}
