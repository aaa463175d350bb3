package blog.broadsheet.site.view;

/**
 * A link.
 *
 * @param href within the site, encoded
 */
public record Link(String text, String href) {}
