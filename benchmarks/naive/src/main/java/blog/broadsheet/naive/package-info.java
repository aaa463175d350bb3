/**
 * The blog's functions as a tutorial would write them, for the benchmark of cold starts to compare.
 */
@NullMarked
package blog.broadsheet.naive;

import org.jspecify.annotations.NullMarked;
