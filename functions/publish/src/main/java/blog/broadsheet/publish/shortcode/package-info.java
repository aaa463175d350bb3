/**
 * Makes HTML of <a href="https://gohugo.io/content-management/shortcodes/">Hugo's shortcodes</a>
 * and of the embeds that Jekyll's plugins know.
 */
@NullMarked
package blog.broadsheet.publish.shortcode;

import org.jspecify.annotations.NullMarked;
