/** Looks at how pages are gathered. */
@NullMarked
package blog.broadsheet.site.theme;

import org.jspecify.annotations.NullMarked;
