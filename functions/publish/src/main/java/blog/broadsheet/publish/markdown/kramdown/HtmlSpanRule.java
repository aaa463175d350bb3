package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;

/**
 * An HTML element within a text. A tag that has no place there, such as a closing one alone or that
 * of a block, is text.
 */
final class HtmlSpanRule {
  private HtmlSpanRule() {}

  static boolean read(SpanReader reader) {
    return readComment(reader) || readLoneClosing(reader) || readElement(reader);
  }

  private static boolean readComment(SpanReader reader) {
    var cursor = reader.cursor();
    var end = cursor.startsWith("<!--") ? cursor.find("-->", cursor.at() + 4) : -1;
    if (end < 0) {
      return false;
    }
    var comment = new HtmlInline();
    comment.setLiteral(cursor.takeTo(end + 3));
    reader.add(comment);
    return true;
  }

  private static boolean readLoneClosing(SpanReader reader) {
    var tag = reader.cursor().take(Tags.CLOSING);
    tag.ifPresent(match -> reader.append(match.group()));
    return tag.isPresent();
  }

  private static boolean readElement(SpanReader reader) {
    var tag = reader.cursor().take(Tags.OPENING);
    tag.ifPresent(match -> {
      var name = Tags.canonical(match.group(1));
      if (Tags.isBlock(name)) {
        reader.append(match.group());
      } else {
        readElement(reader, name, match);
      }
    });
    return tag.isPresent();
  }

  private static void readElement(SpanReader reader, String name, MatchResult tag) {
    var attributes = new LinkedHashMap<>(Tags.attributes(tag.group(2)));
    attributes.replaceAll((_, value) -> value.replaceAll("\\n+", " "));
    var isMarkdown = isMarkdown(reader, name, attributes);
    var element = new SpanElement(name, attributes);
    if (tag.group(4) == null && !Tags.isVoid(name)) {
      readInside(reader, element, isMarkdown);
    }
    reader.add(element);
  }

  private static boolean isMarkdown(
      SpanReader reader, String name, Map<String, String> attributes) {
    var standard =
        reader.definitions().style().is(KramdownOption.PARSE_SPAN_HTML)
            && !Tags.isOfText(name)
            && !reader.frame().isHtmlOnly();
    return Optional.ofNullable(attributes.remove("markdown"))
        .map(value ->
            switch (value) {
              case "span" -> true;
              case "1" -> !Tags.isOfText(name);
              case "0" -> false;
              default -> standard;
            })
        .orElse(standard);
  }

  /** An element that is never closed takes the rest of the text. */
  private static void readInside(SpanReader reader, SpanElement element, boolean isMarkdown) {
    if (!reader.mayTry()) {
      var rest = reader.cursor().takeRest();
      reader.spend(rest.length());
      element.appendChild(new Literal(rest));
      return;
    }
    var flags = Tags.isKnown(element.name()) ? Pattern.CASE_INSENSITIVE : 0;
    var closing = Pattern.compile("</" + Pattern.quote(element.name()) + "\\s*>", flags);
    reader.readUntil(
        element,
        !isMarkdown,
        inside -> inside.cursor().peek() == '<' && inside.cursor().looksAt(closing));
    reader.cursor().take(closing);
  }
}
