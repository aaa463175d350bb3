package blog.broadsheet.site.view;

import blog.broadsheet.post.Appearance.NamedLink;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Term;

/**
 * A link.
 *
 * @param href encoded
 */
public record Link(String text, String href) {
  /** To a post or a page, by its title. */
  public static Link of(Entry entry) {
    return new Link(entry.title(), entry.path().encoded());
  }

  /** To the listing of a term. */
  public static Link of(Term term) {
    return new Link(term.name(), term.path().encoded());
  }

  public static Link of(NamedLink link) {
    return new Link(link.text(), link.url());
  }
}
