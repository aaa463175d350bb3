/** From the bytes of a source to what it says. */
@NullMarked
package blog.broadsheet.publish.source;

import org.jspecify.annotations.NullMarked;
