/** Views as HTML. */
@NullMarked
package blog.broadsheet.site.theme;

import org.jspecify.annotations.NullMarked;
