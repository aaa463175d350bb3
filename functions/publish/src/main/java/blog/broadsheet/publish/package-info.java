/**
 * The write side: from a message that names a key to a live page.
 *
 * <p>{@link blog.broadsheet.publish.PublishHandler} takes the messages, {@link
 * blog.broadsheet.publish.Reconciler} makes the index say about one source what the bucket holds
 * now, and a {@link blog.broadsheet.publish.Receipt} tells its author.
 */
@NullMarked
package blog.broadsheet.publish;

import org.jspecify.annotations.NullMarked;
