@NullMarked
package blog.broadsheet.local.http;

import org.jspecify.annotations.NullMarked;
