@NullMarked
package blog.broadsheet.publish.announce;

import org.jspecify.annotations.NullMarked;
