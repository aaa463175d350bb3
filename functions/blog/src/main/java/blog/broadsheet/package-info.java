/**
 * Broadsheet publishes a blog from Markdown files. This is the map of its packages.
 *
 * <ul>
 *   <li>{@code blog.broadsheet.post}: what a blog is made of: posts, paths, terms, listings,
 *       cursors, settings.
 *   <li>{@code blog.broadsheet.index}: where each post stands: the one table, what is written to it
 *       and what is asked of it.
 *   <li>{@code blog.broadsheet.store}: the ports to the content bucket and the page store.
 *   <li>{@code blog.broadsheet.aws}: those ports on DynamoDB and S3.
 *   <li>{@code blog.broadsheet.publish}: the write side, from an uploaded file to a live page.
 *   <li>{@code blog.broadsheet.site}: the read side, from a request to a page, a feed or JSON.
 *   <li>{@code blog.broadsheet.local}: all of it on one machine.
 * </ul>
 *
 * <p>The first three know nothing of AWS, of Markdown and of each other's users; a test of this
 * module keeps it so.
 */
@NullMarked
package blog.broadsheet;

import org.jspecify.annotations.NullMarked;
