/** The blog as JSON, for programs. */
@NullMarked
package blog.broadsheet.site.api;

import org.jspecify.annotations.NullMarked;
