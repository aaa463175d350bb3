package blog.broadsheet.store;

import blog.broadsheet.post.PageName;
import java.util.Optional;

/**
 * The page store: the HTML and the Markdown of posts, under names made of it. Safe for use by many
 * threads; faults of the store are unchecked exceptions.
 */
public interface Pages {
  /** Stores a page under its name; storing it again does no harm. */
  PageName put(String html);

  /** A page; nothing where there is none of this name. */
  Optional<String> get(PageName name);
}
