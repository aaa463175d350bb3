/**
 * The read side: from a request of API Gateway to a page, a feed or JSON. {@link
 * blog.broadsheet.site.SiteHandler} decodes and encodes, {@link blog.broadsheet.site.Site} finds
 * the answer, {@code http} knows HTTP, {@code visit} what there is to show, and {@code page},
 * {@code feed} and {@code api} how.
 */
@NullMarked
package blog.broadsheet.site;

import org.jspecify.annotations.NullMarked;
