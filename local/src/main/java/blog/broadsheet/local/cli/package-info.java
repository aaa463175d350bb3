/** The command line: {@code ./blog serve}, {@code repair} and {@code render}. */
@NullMarked
package blog.broadsheet.local.cli;

import org.jspecify.annotations.NullMarked;
