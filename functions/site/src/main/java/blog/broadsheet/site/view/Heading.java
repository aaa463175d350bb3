package blog.broadsheet.site.view;

/**
 * A heading in the body of a post.
 *
 * @param level 1 to 6
 * @param id what a link to it names, as it stands in HTML
 * @param text escaped for HTML, without any tag
 */
public record Heading(int level, String id, String text) {}
