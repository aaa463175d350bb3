/** What machines read of the blog: the Atom feed, the sitemaps and the robots' rules. */
@NullMarked
package blog.broadsheet.site.feed;

import org.jspecify.annotations.NullMarked;
