@NullMarked
package blog.broadsheet.index;

import org.jspecify.annotations.NullMarked;
