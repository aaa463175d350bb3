package blog.broadsheet.publish.markdown.extension;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Gives each heading an id to link to, as GitHub and kramdown's GFM parser make it: lower case,
 * blanks as hyphens, no punctuation; {@code -1} and so on where it was taken. An author's own, as
 * in {@code # Title {#id}}, comes first.
 */
public final class HeadingIds implements Parser.ParserExtension {
  private static final Pattern WRITTEN = Pattern.compile("\\{#([\\w:.-]{1,200}+)(?: [^{}]*+)?\\}$");
  private static final Pattern PUNCTUATION =
      Pattern.compile("[^\\w\\- \\t]", Pattern.UNICODE_CHARACTER_CLASS);

  @Override
  public void extend(Parser.Builder parser) {
    parser.postProcessor(document -> {
      var written = new Written();
      document.accept(written);
      assign(document, "", written.ids);
      return document;
    });
  }

  /**
   * Gives an id to each heading of a document that has none.
   *
   * @param prefix of each
   */
  public static void assign(Node document, String prefix) {
    assign(document, prefix, new HashMap<>());
  }

  private static void assign(Node document, String prefix, Map<String, Integer> taken) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            own(heading)
                .ifPresentOrElse(
                    id -> taken.putIfAbsent(id, 1),
                    () -> assign(heading, prefix, idOf(PlainText.of(heading)), taken));
          }
        });
  }

  private static Optional<String> own(Heading heading) {
    return Attributes.of(heading).flatMap(own -> own.value("id"));
  }

  private static void assign(
      Heading heading, String prefix, String id, Map<String, Integer> taken) {
    if (id.isEmpty()) {
      return;
    }
    var unique = id;
    while (taken.putIfAbsent(unique, 1) != null) {
      unique = id + "-" + (taken.merge(id, 1, Integer::sum) - 1);
    }
    Attributes.add(heading, Map.of("id", prefix + unique));
  }

  /** Takes the id that an author writes behind a title, as Hugo and Zola know it. */
  private static final class Written extends AbstractVisitor {
    private final Map<String, Integer> ids = new HashMap<>();

    @Override
    public void visit(Heading heading) {
      if (heading.getLastChild() instanceof Text text) {
        var id = WRITTEN.matcher(text.getLiteral());
        if (id.find()) {
          text.setLiteral(text.getLiteral().substring(0, id.start()).stripTrailing());
          Attributes.add(heading, Map.of("id", id.group(1)));
          ids.put(id.group(1), 1);
        }
      }
    }
  }

  private static String idOf(String text) {
    var kept = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return kept.replace(' ', '-').replace('\t', '-');
  }
}
