package blog.broadsheet.publish.markdown.kramdown;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;

/**
 * Braces within a text: <code>{:.note}</code> gives attributes to the span just before; {@code
 * {::comment}} and {@code {::nomarkdown}} are kramdown's extensions.
 */
final class SpanExtensionRule {
  private static final Pattern EXTENSION =
      Pattern.compile("\\{::(comment|nomarkdown|options)(\\s[^}]{0,500}+|/)?}");
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{:(?!/)((?:\\\\}|[^}]){1,1000}+)}");

  /** What is longer is no list of attributes. */
  private static final int MAX_LENGTH = 1_000;

  private static final Optional<MatchResult> NONE = Optional.empty();

  private SpanExtensionRule() {}

  static boolean read(SpanReader reader) {
    return reader.cursor().startsWith("{:") && (readExtension(reader) || readAttributes(reader));
  }

  private static boolean readAttributes(SpanReader reader) {
    var frame = reader.frame();
    var list = hasEnd(reader.cursor()) ? reader.cursor().look(ATTRIBUTES) : NONE;
    if (list.isEmpty() || (frame.lastNode().isEmpty() && !frame.endsWithSymbol())) {
      return false;
    }
    reader.cursor().moveTo(list.get().end());
    frame
        .lastNode()
        .ifPresent(node ->
            reader.definitions().attributesOf(node).add(AttributeList.of(list.get().group(1))));
    return true;
  }

  private static boolean hasEnd(Cursor cursor) {
    return cursor.hasWithin('}', MAX_LENGTH + 1);
  }

  private static boolean readExtension(SpanReader reader) {
    var cursor = reader.cursor();
    var tag = cursor.look(EXTENSION);
    if (tag.isEmpty()) {
      return false;
    }
    var name = tag.get().group(1);
    if (tag.get().group(2) != null && tag.get().group(2).endsWith("/")) {
      cursor.moveTo(tag.get().end());
      return true;
    }
    var closing = cursor.find(Pattern.compile("\\{:/(?:%s)?}".formatted(name)), tag.get().end());
    closing.ifPresent(end -> {
      if (name.equals("nomarkdown")) {
        var html = new HtmlInline();
        html.setLiteral(cursor.slice(tag.get().end(), end.start()));
        reader.add(html);
      }
      cursor.moveTo(end.end());
    });
    return closing.isPresent();
  }
}
