/** From Markdown to safe HTML, in the dialects that blogs are written in. */
@NullMarked
package blog.broadsheet.publish.markdown;

import org.jspecify.annotations.NullMarked;
