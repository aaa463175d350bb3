@NullMarked
package blog.broadsheet;

import org.jspecify.annotations.NullMarked;
