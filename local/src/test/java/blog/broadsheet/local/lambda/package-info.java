@NullMarked
package blog.broadsheet.local.lambda;

import org.jspecify.annotations.NullMarked;
