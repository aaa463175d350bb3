/** What the functions cost by themselves: their classes are on this class path, AWS is played. */
@NullMarked
package blog.broadsheet.inside;

import org.jspecify.annotations.NullMarked;
