/** The HTTP API on one machine: requests become events, answers become responses. */
@NullMarked
package blog.broadsheet.local.http;

import org.jspecify.annotations.NullMarked;
