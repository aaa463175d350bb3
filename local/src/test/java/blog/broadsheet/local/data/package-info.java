@NullMarked
package blog.broadsheet.local.data;

import org.jspecify.annotations.NullMarked;
