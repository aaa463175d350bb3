/** What it costs to make a page of a post's text, measured by JMH. */
@NullMarked
package blog.broadsheet.rendering;

import org.jspecify.annotations.NullMarked;
