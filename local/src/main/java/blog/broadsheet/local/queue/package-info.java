/** A queue as SQS keeps it, and the mapping that hands its messages to a function. */
@NullMarked
package blog.broadsheet.local.queue;

import org.jspecify.annotations.NullMarked;
