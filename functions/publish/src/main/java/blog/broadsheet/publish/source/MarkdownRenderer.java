package blog.broadsheet.publish.source;

/** Makes safe HTML of what authors write. */
public interface MarkdownRenderer {
  /** Renders {@code markdown}; never fails, whatever an author writes. */
  Rendered render(String markdown);

  /** Makes HTML safe; never fails, whatever an author writes. */
  Rendered html(String html);
}
