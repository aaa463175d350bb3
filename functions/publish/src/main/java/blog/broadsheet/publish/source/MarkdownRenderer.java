package blog.broadsheet.publish.source;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Writing;

/** Makes safe HTML of what authors write. */
public interface MarkdownRenderer {
  /** The same for the file under a key, as the site's files are written. */
  MarkdownRenderer of(SourceKey key, Writing writing);

  /** Renders {@code markdown}; never fails, whatever an author writes. */
  Rendered render(String markdown);

  /** Makes HTML safe; never fails, whatever an author writes. */
  Rendered html(String html);
}
