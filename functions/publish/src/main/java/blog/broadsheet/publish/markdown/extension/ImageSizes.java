package blog.broadsheet.publish.markdown.extension;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;

/** The size of an image, in braces just after it: <code>![a](a.png){width=50% height=80}</code>. */
public final class ImageSizes implements Parser.ParserExtension {
  private static final String SIZE = "\\s*(?:width|height)=[\\w.%]{1,10}\\s*";
  private static final Pattern SIZES = Pattern.compile(SIZE + "(?:\\s" + SIZE + ")?");
  private static final Pattern PAIR = Pattern.compile("(width|height)=([\\w.%]+)");

  @Override
  public void extend(Parser.Builder parser) {
    parser
        .customInlineContentParserFactory(
            new SpanAttributes.Factory(ImageSizes::parse, Image.class))
        .postProcessor(SpanAttributes::settleAll);
  }

  private static Optional<Map<String, String>> parse(String text) {
    return SIZES.matcher(text).matches() ? Optional.of(pairs(text)) : Optional.empty();
  }

  private static Map<String, String> pairs(String text) {
    var pairs = new LinkedHashMap<String, String>();
    PAIR.matcher(text).results().forEach(pair -> pairs.put(pair.group(1), pair.group(2)));
    return pairs;
  }
}
