/** Extensions of commonmark-java: what kramdown and GitHub know and CommonMark does not. */
@NullMarked
package blog.broadsheet.publish.markdown.extension;

import org.jspecify.annotations.NullMarked;
