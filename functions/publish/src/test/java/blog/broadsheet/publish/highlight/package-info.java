/** Tests of the package of the same name. */
@NullMarked
package blog.broadsheet.publish.highlight;

import org.jspecify.annotations.NullMarked;
