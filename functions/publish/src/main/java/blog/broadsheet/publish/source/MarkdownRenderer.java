package blog.broadsheet.publish.source;

import blog.broadsheet.post.Dialect;

/** Makes safe HTML of what authors write. */
public interface MarkdownRenderer {
  /**
   * The same for another dialect.
   *
   * @param trusted whether HTML of authors is left as it is
   */
  MarkdownRenderer in(Dialect dialect, boolean trusted);

  /** Renders {@code markdown}; never fails, whatever an author writes. */
  Rendered render(String markdown);

  /** Makes HTML safe; never fails, whatever an author writes. */
  Rendered html(String html);
}
