/** Tests of the package of the same name. */
@NullMarked
package blog.broadsheet.publish.html;

import org.jspecify.annotations.NullMarked;
