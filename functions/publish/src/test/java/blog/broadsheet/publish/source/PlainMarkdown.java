package blog.broadsheet.publish.source;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Writing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Enough of Markdown for these tests: paragraphs, headings, {@code *emphasis*} and links by
 * reference.
 */
final class PlainMarkdown implements MarkdownRenderer {
  @Override
  public Rendered render(String markdown) {
    var html =
        Arrays.stream(markdown.strip().split("\n{2,}"))
            .filter(block -> !block.isBlank() && !block.startsWith("["))
            .map(PlainMarkdown::block)
            .collect(Collectors.joining("\n"));
    return new Rendered(html, html.replaceAll("<[^>]*>", ""), List.of());
  }

  @Override
  public MarkdownRenderer of(SourceKey key, Writing writing) {
    return this;
  }

  @Override
  public Rendered html(String html) {
    return new Rendered(html, html.replaceAll("<[^>]*>", ""), List.of());
  }

  private static String block(String markdown) {
    var inline = markdown.replaceAll("\\*(\\w+)\\*", "<em>$1</em>").replace("&", "&amp;");
    return inline.startsWith("# ")
        ? "<h1 id=\"a\">" + inline.substring(2) + "</h1>"
        : "<p>" + inline + "</p>";
  }
}
