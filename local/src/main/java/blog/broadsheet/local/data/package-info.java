/** What the local stack keeps, in memory or in one file: transactions that a crash cannot halve. */
@NullMarked
package blog.broadsheet.local.data;

import org.jspecify.annotations.NullMarked;
