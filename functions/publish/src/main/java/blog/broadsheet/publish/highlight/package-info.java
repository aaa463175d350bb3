/**
 * Colours code: tells what each piece of it is, so that a stylesheet can set it. {@link
 * blog.broadsheet.publish.highlight.Language} knows the languages.
 */
@NullMarked
package blog.broadsheet.publish.highlight;

import org.jspecify.annotations.NullMarked;
