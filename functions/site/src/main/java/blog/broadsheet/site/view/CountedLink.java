package blog.broadsheet.site.view;

/**
 * A link to a listing.
 *
 * @param count the number of its posts with its noun, such as {@code 3 posts}
 */
public record CountedLink(Link link, String count) {}
