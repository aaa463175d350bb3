/**
 * Makes HTML of authors safe for readers: an allow list keeps what honest posts use, and what it
 * removes is told to the author.
 */
@NullMarked
package blog.broadsheet.publish.html;

import org.jspecify.annotations.NullMarked;
