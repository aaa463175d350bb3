/** Telling the world of new posts: the hubs of WebSub, and search engines by IndexNow. */
@NullMarked
package blog.broadsheet.publish.announce;

import org.jspecify.annotations.NullMarked;
