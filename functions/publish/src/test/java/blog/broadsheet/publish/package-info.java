@NullMarked
package blog.broadsheet.publish;

import org.jspecify.annotations.NullMarked;
