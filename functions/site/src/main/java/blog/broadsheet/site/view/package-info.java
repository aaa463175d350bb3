/**
 * What the templates show, as values. All text in a view is plain and escaped by its template, but
 * for the body of a post, which publishing has sanitized.
 */
@NullMarked
package blog.broadsheet.site.view;

import org.jspecify.annotations.NullMarked;
