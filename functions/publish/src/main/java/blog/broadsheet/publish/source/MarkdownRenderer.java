package blog.broadsheet.publish.source;

/** Makes safe HTML of Markdown. */
public interface MarkdownRenderer {
  /** Renders {@code markdown}; never fails, whatever an author writes. */
  Rendered render(String markdown);
}
