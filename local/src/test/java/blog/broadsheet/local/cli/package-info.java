@NullMarked
package blog.broadsheet.local.cli;

import org.jspecify.annotations.NullMarked;
