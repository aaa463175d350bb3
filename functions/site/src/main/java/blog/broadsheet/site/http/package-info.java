/**
 * HTTP, and nothing of blogs: requests and responses as values, conditional requests, compression
 * and the headers that every answer carries.
 */
@NullMarked
package blog.broadsheet.site.http;

import org.jspecify.annotations.NullMarked;
