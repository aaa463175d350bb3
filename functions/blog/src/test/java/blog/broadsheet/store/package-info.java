@NullMarked
package blog.broadsheet.store;

import org.jspecify.annotations.NullMarked;
