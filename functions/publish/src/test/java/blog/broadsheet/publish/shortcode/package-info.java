@NullMarked
package blog.broadsheet.publish.shortcode;

import org.jspecify.annotations.NullMarked;
