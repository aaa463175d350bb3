@NullMarked
package blog.broadsheet.local.table;

import org.jspecify.annotations.NullMarked;
