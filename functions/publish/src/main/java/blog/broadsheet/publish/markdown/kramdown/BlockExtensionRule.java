package blog.broadsheet.publish.markdown.kramdown;

import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Lines in braces: <code>{: .note}</code> gives attributes to the block above or, where that is set
 * off, to the one below; <code>{:name: .note}</code> defines a list of them; {@code {::comment}}
 * and {@code {::nomarkdown}} are kramdown's extensions.
 */
final class BlockExtensionRule implements BlockRule {
  private static final Pattern START = Lines.of(" {0,3}\\{:");
  private static final Pattern LIST =
      Lines.of(" {0,3}\\{:(\\w[\\w-]*+):((?:\\\\}|[^}]){1,1000}+)}\\s*?\\n");

  /** Group 1 is the name; 2 are options, and end with a slash where nothing is inside. */
  private static final Pattern EXTENSION =
      Lines.of(" {0,3}\\{::(\\w+)(\\s[^}]{0,500}+|/)?}[ \\t\\r\\f\\x0B]*+\\n");

  @Override
  public boolean read(Frame frame) {
    return frame.cursor().looksAt(START)
        && (readList(frame) || readExtension(frame) || readAttributes(frame));
  }

  private static boolean readList(Frame frame) {
    var match = frame.cursor().take(LIST);
    match.ifPresent(list -> {
      frame.definitions().list(list.group(1)).add(AttributeList.of(list.group(2)));
      frame.add(new Mark(Mark.Kind.ATTRIBUTES));
    });
    return match.isPresent();
  }

  private static boolean readAttributes(Frame frame) {
    var match = frame.cursor().take(Lines.ATTRIBUTES);
    match.ifPresent(line -> {
      var list = AttributeList.of(line.group(1));
      frame
          .last()
          .filter(BlockExtensionRule::takesAttributes)
          .ifPresentOrElse(above -> give(frame, above, list), () -> frame.keep(list));
    });
    return match.isPresent();
  }

  private static boolean takesAttributes(Node node) {
    return !(node instanceof Mark mark) || mark.is(Mark.Kind.DEFINITION);
  }

  private static void give(Frame frame, Node above, AttributeList list) {
    frame.definitions().attributesOf(above).add(list);
    if (!frame.cursor().looksAt(Lines.ATTRIBUTES)) {
      frame.add(new Mark(Mark.Kind.ATTRIBUTES));
    }
  }

  private static boolean readExtension(Frame frame) {
    return frame.cursor().look(EXTENSION).filter(match -> readExtension(frame, match)).isPresent();
  }

  private static boolean readExtension(Frame frame, MatchResult tag) {
    var cursor = frame.cursor();
    var name = tag.group(1);
    var end = tag.end();
    var inside = "";
    if (tag.group(2) == null || !tag.group(2).endsWith("/")) {
      var closing = cursor.find(closing(name), tag.end());
      if (closing.isEmpty()) {
        return false;
      }
      inside = cursor.slice(tag.end(), closing.get().start());
      end = closing.get().end();
    }
    return switch (name) {
      case "comment", "options" -> {
        if (name.equals("options")) {
          frame.definitions().set(options(tag.group(2)));
        }
        cursor.moveTo(end);
        frame.add(new Mark(Mark.Kind.ATTRIBUTES));
        yield true;
      }
      case "nomarkdown" -> {
        cursor.moveTo(end);
        if (isForHtml(tag.group(2))) {
          var html = new HtmlBlock();
          html.setLiteral(inside);
          frame.add(html);
        }
        yield true;
      }
      default -> false;
    };
  }

  /** What is written for LaTeX, say, is left out. */
  private static boolean isForHtml(@Nullable String options) {
    var type = options(options).get("type");
    return type == null || type.contains("html");
  }

  private static Map<String, String> options(@Nullable String text) {
    return AttributeList.of(Objects.requireNonNullElse(text, "").replaceFirst("/$", ""))
        .attributes();
  }

  private static Pattern closing(String name) {
    return Lines.of("^ {0,3}\\{:/(?:%s)?}\\s*?\\n".formatted(name));
  }
}
