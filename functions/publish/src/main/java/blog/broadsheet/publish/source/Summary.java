package blog.broadsheet.publish.source;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.Encoding;

/** What a listing says of a post: its author's words on it, or else how it begins. */
final class Summary {
  /** In chars; about two lines of a listing. */
  static final int MAX = 300;

  private static final Pattern MORE = Pattern.compile("<!--\\s*more\\s*-->");
  private static final Pattern REFERENCE =
      Pattern.compile("^ {0,3}\\[[^\\]\\n]+\\]:.*$", Pattern.MULTILINE);
  private static final Pattern PARAGRAPH = Pattern.compile("<p[ >]");

  /** Where a text refers to a footnote, as kramdown and GitHub write it. */
  private static final Pattern NOTE_MARK =
      Pattern.compile(
          "<sup (?:[^<>]* )?(?:class=\"footnote-ref\"|id=\"fnref|role=\"doc-noteref\")"
              + "[^<>]*>.{0,1000}?</sup>",
          Pattern.DOTALL);

  /** The footnotes of a beginning, at its end. */
  private static final Pattern NOTES =
      Pattern.compile("<(?:div|section) class=\"footnotes\".*", Pattern.DOTALL);

  private final MarkdownRenderer markdown;

  Summary(MarkdownRenderer markdown) {
    this.markdown = markdown;
  }

  /**
   * Plain text of at most {@value #MAX} characters.
   *
   * @param separator what parts it from the rest of the posts, as far as they do not say themselves
   */
  String of(FrontMatter matter, String body, Rendered rendered, Optional<String> separator) {
    var more =
        matter
            .text("excerpt_separator")
            .or(() -> separator)
            .map(text -> Pattern.compile(text, Pattern.LITERAL))
            .orElse(MORE);
    var text =
        matter
            .text("description")
            .or(() -> matter.text("summary", "excerpt"))
            .map(this::textOf)
            .or(() -> before(more, body))
            .or(() -> firstParagraph(rendered.html()))
            .or(() -> rendered.text().lines().filter(line -> !line.isBlank()).findFirst())
            .orElse("");
    return cut(FrontMatter.line(text));
  }

  private String textOf(String text) {
    var rendered = markdown.render(text);
    var html = NOTES.matcher(withoutMarks(rendered.html())).replaceFirst("");
    return html.equals(rendered.html()) ? rendered.text() : markdown.html(html).text();
  }

  private static String withoutMarks(String html) {
    return NOTE_MARK.matcher(html).replaceAll("");
  }

  /** Links of the beginning may be defined below it. */
  private Optional<String> before(Pattern mark, String body) {
    var more = mark.matcher(body);
    if (!more.find()) {
      return Optional.empty();
    }
    var references =
        REFERENCE
            .matcher(body)
            .region(more.end(), body.length())
            .results()
            .map(found -> found.group())
            .collect(Collectors.joining("\n", "\n\n", "\n"));
    return Optional.of(textOf(body.substring(0, more.start()) + references))
        .filter(text -> !text.isBlank());
  }

  /** In one pass, also where trusted HTML leaves its paragraphs open. */
  private static Optional<String> firstParagraph(String html) {
    var paragraph = PARAGRAPH.matcher(html);
    for (var end = 0; end >= 0 && paragraph.find(end); ) {
      var begin = html.indexOf('>', paragraph.start());
      end = begin < 0 ? -1 : html.indexOf("</p>", begin);
      var text = end < 0 ? "" : Tags.removed(withoutMarks(html.substring(begin + 1, end)));
      if (!text.isBlank()) {
        return Optional.of(Encoding.decodeHtml(text, false));
      }
    }
    return Optional.empty();
  }

  private static String cut(String text) {
    if (text.length() <= MAX) {
      return text;
    }
    var blank = text.lastIndexOf(' ', MAX - 1);
    // Some scripts have no blanks; and no character may be cut in two.
    var end = blank > MAX / 2 ? blank : text.offsetByCodePoints(0, text.codePointCount(0, MAX - 2));
    return text.substring(0, end).stripTrailing() + "…";
  }
}
