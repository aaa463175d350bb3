/**
 * From the bytes of a file to what it says: text, front matter, dates, paths and terms by Jekyll's
 * rules; an author's mistake comes back as a {@link blog.broadsheet.publish.source.Problem}.
 */
@NullMarked
package blog.broadsheet.publish.source;

import org.jspecify.annotations.NullMarked;
