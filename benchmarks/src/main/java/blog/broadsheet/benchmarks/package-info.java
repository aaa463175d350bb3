/** What the blog's speed and size are, measured on the running program by its own interfaces. */
@NullMarked
package blog.broadsheet.benchmarks;

import org.jspecify.annotations.NullMarked;
