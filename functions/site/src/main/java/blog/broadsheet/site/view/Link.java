package blog.broadsheet.site.view;

import blog.broadsheet.post.Appearance.NamedLink;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Term;
import blog.broadsheet.site.language.Language;
import java.util.Optional;

/**
 * A link.
 *
 * @param href encoded
 * @param lang the tag of the text's language, where it is not that of the page
 */
public record Link(String text, String href, Optional<String> lang) {
  /** In the language of the page. */
  public Link(String text, String href) {
    this(text, href, Optional.empty());
  }

  /**
   * To a post or a page, by its title.
   *
   * @param page the language of the page that the link is on
   * @param site the tag of the site's language
   */
  public static Link of(Entry entry, Language page, String site) {
    return new Link(
        entry.title(), entry.path().encoded(), page.unlike(entry.edition().lang().orElse(site)));
  }

  /** To the listing of a term. */
  public static Link of(Term term) {
    return new Link(term.name(), term.path().encoded());
  }

  /** To what the owner names, in the site's language. */
  public static Link of(NamedLink link, Language page, String site) {
    return new Link(link.text(), link.url(), page.unlike(site));
  }
}
