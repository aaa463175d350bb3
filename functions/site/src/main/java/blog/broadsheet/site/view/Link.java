package blog.broadsheet.site.view;

import blog.broadsheet.post.Appearance.NamedLink;

/**
 * A link.
 *
 * @param href encoded
 */
public record Link(String text, String href) {
  public static Link of(NamedLink link) {
    return new Link(link.text(), link.url());
  }
}
