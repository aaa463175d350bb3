/** The whole blog on one machine, without an account. */
@NullMarked
package blog.broadsheet.local;

import org.jspecify.annotations.NullMarked;
