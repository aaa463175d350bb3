@NullMarked
package blog.broadsheet.local;

import org.jspecify.annotations.NullMarked;
