/** Reads a small blog in memory, as API Gateway would ask for it. */
@NullMarked
package blog.broadsheet.site;

import org.jspecify.annotations.NullMarked;
