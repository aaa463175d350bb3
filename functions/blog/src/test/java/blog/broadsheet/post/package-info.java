@NullMarked
package blog.broadsheet.post;

import org.jspecify.annotations.NullMarked;
