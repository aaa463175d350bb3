/** The measuring is measured too. */
@NullMarked
package blog.broadsheet.benchmarks;

import org.jspecify.annotations.NullMarked;
