package blog.broadsheet.publish.markdown;

import blog.broadsheet.publish.html.Sanitizer;
import blog.broadsheet.publish.source.MarkdownRenderer;
import blog.broadsheet.publish.source.Rendered;

/**
 * Renders Markdown to HTML that is safe to show.
 *
 * <p>Instances are thread-safe and are built once: that takes far longer than rendering a post.
 */
public final class SafeMarkdown implements MarkdownRenderer {
  private final MarkdownToHtml markdown;
  private final Sanitizer sanitizer = new Sanitizer();

  public SafeMarkdown(Dialect dialect) {
    markdown = new MarkdownToHtml(dialect);
  }

  @Override
  public Rendered render(String text) {
    var safe = sanitizer.sanitize(markdown.render(text));
    return new Rendered(safe.html(), safe.text(), safe.warnings());
  }
}
