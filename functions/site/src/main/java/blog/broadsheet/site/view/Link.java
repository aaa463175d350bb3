package blog.broadsheet.site.view;

import blog.broadsheet.post.Appearance.NamedLink;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Term;
import java.util.Optional;

/**
 * A link.
 *
 * @param href encoded
 * @param lang the tag of the text's language, where it may be another one than the page's
 */
public record Link(String text, String href, Optional<String> lang) {
  /** In the language of the page. */
  public Link(String text, String href) {
    this(text, href, Optional.empty());
  }

  /** To a post or a page, by its title. */
  public static Link of(Entry entry) {
    return new Link(entry.title(), entry.path().encoded(), entry.edition().lang());
  }

  /** To the listing of a term. */
  public static Link of(Term term) {
    return new Link(term.name(), term.path().encoded());
  }

  public static Link of(NamedLink link) {
    return new Link(link.text(), link.url());
  }
}
