/**
 * The ports to the files, which are the content bucket that authors write to and the store of
 * rendered pages, and to the queues by which the functions call each other: at once ({@link
 * blog.broadsheet.store.Messages}) or later ({@link blog.broadsheet.store.Reminders}).
 */
@NullMarked
package blog.broadsheet.store;

import org.jspecify.annotations.NullMarked;
