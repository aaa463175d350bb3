/**
 * HTTP, and nothing of blogs: requests and responses as values, conditional requests and
 * compression.
 */
@NullMarked
package blog.broadsheet.site.http;

import org.jspecify.annotations.NullMarked;
