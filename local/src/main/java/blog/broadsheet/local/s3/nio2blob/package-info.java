/**
 * A store that S3Proxy takes for its own: it tells from the end of a class's name, package
 * included, what a store can do, such as conditional writes.
 */
@NullMarked
package blog.broadsheet.local.s3.nio2blob;

import org.jspecify.annotations.NullMarked;
