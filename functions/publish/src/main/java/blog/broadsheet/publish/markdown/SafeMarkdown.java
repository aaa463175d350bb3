package blog.broadsheet.publish.markdown;

import blog.broadsheet.publish.html.Sanitizer;
import blog.broadsheet.publish.source.MarkdownRenderer;
import blog.broadsheet.publish.source.Rendered;
import java.util.List;
import java.util.stream.Stream;

/**
 * Renders Markdown to HTML that is safe to show.
 *
 * <p>Instances are thread-safe and are built once: that takes far longer than rendering a post.
 */
public final class SafeMarkdown implements MarkdownRenderer {
  private final MarkdownToHtml markdown;
  private final Sanitizer sanitizer = new Sanitizer();

  public SafeMarkdown(Dialect dialect) {
    markdown = MarkdownToHtml.of(dialect);
  }

  @Override
  public Rendered render(String text) {
    var made = markdown.render(text);
    return sanitize(made.html(), made.warnings());
  }

  @Override
  public Rendered html(String html) {
    return sanitize(html, List.of());
  }

  private Rendered sanitize(String html, List<String> warnings) {
    var safe = sanitizer.sanitize(html);
    var all = Stream.concat(warnings.stream(), safe.warnings().stream()).toList();
    return new Rendered(safe.html(), safe.text(), all);
  }
}
