/** The command line: {@code ./blog serve} and {@code ./blog render}. */
@NullMarked
package blog.broadsheet.local.cli;

import org.jspecify.annotations.NullMarked;
