package blog.broadsheet.publish.markdown;

import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.KramdownOptions;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Writing;
import blog.broadsheet.publish.html.Sanitizer;
import blog.broadsheet.publish.source.MarkdownRenderer;
import blog.broadsheet.publish.source.Rendered;
import blog.broadsheet.publish.source.SourceKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Renders Markdown to HTML that is safe to show, unless the blog's owner trusts its authors.
 *
 * <p>Instances are thread-safe and are built once: that takes far longer than rendering a post.
 */
public final class SafeMarkdown implements MarkdownRenderer {
  private final Sanitizer sanitizer;
  private final MarkdownToHtml markdown;
  private final boolean trusted;

  public SafeMarkdown(Dialect dialect) {
    this(new Sanitizer(), MarkdownToHtml.of(dialect, KramdownOptions.STANDARD), false);
  }

  private SafeMarkdown(Sanitizer sanitizer, MarkdownToHtml markdown, boolean trusted) {
    this.sanitizer = sanitizer;
    this.markdown = markdown;
    this.trusted = trusted;
  }

  @Override
  public MarkdownRenderer of(SourceKey key, Writing writing) {
    var dialect = writing.dialect().orElseGet(() -> dialectOf(key));
    return new SafeMarkdown(
        sanitizer, MarkdownToHtml.of(dialect, writing.kramdown()), writing.trustedHtml());
  }

  /** Engines other than Jekyll read CommonMark. */
  private static Dialect dialectOf(SourceKey key) {
    return SourceKind.of(key) == SourceKind.CONTENT ? Dialect.GFM : Dialect.KRAMDOWN;
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
    return trusted
        ? new Rendered(html, safe.text(), warnings)
        : new Rendered(
            safe.html(),
            safe.text(),
            Stream.concat(warnings.stream(), safe.warnings().stream()).toList());
  }
}
