/** Tests of the package of the same name. */
@NullMarked
package blog.broadsheet.publish.markdown.kramdown;

import org.jspecify.annotations.NullMarked;
