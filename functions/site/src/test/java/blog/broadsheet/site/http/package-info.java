/** Holds HTTP's small print against RFC 9110. */
@NullMarked
package blog.broadsheet.site.http;

import org.jspecify.annotations.NullMarked;
