/** Looks at what the caches keep, and for how long. */
@NullMarked
package blog.broadsheet.site.language;

import org.jspecify.annotations.NullMarked;
