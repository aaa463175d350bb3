/** Looks at what the caches keep, and for how long. */
@NullMarked
package blog.broadsheet.site.view;

import org.jspecify.annotations.NullMarked;
