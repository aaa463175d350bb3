@NullMarked
package blog.broadsheet.local.queue;

import org.jspecify.annotations.NullMarked;
