/** Looks at what the caches keep, and for how long. */
@NullMarked
package blog.broadsheet.site.visit;

import org.jspecify.annotations.NullMarked;
