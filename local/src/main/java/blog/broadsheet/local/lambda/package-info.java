/** Functions called as Lambda calls them: JSON in, JSON out, a context, a time limit. */
@NullMarked
package blog.broadsheet.local.lambda;

import org.jspecify.annotations.NullMarked;
