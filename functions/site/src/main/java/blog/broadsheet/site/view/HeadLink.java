package blog.broadsheet.site.view;

import java.util.Optional;

/**
 * A link in the head of a page, which says where the same content is to be had in another form.
 *
 * @param type of what is there
 */
public record HeadLink(String type, Optional<String> title, String href) {}
