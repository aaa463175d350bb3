/** The home page by Spring Cloud Function, for the benchmark of cold starts to compare. */
@NullMarked
package blog.broadsheet.spring;

import org.jspecify.annotations.NullMarked;
