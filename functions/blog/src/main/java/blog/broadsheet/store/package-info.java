/**
 * The ports to the files: the content bucket that authors write to, and the store of rendered
 * pages.
 */
@NullMarked
package blog.broadsheet.store;

import org.jspecify.annotations.NullMarked;
