/** What machines read of the blog: the feeds, the sitemaps and the robots' rules. */
@NullMarked
package blog.broadsheet.site.feed;

import org.jspecify.annotations.NullMarked;
