@NullMarked
package blog.broadsheet.publish.liquid;

import org.jspecify.annotations.NullMarked;
