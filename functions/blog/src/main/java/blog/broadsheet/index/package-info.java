/**
 * Where each post stands. {@link blog.broadsheet.index.IndexWriter} turns what a source says into
 * items of one table, {@link blog.broadsheet.index.IndexReader} answers the readers' questions by
 * gets and queries, and {@link blog.broadsheet.index.Table} is all that both ask of a database.
 */
@NullMarked
package blog.broadsheet.index;

import org.jspecify.annotations.NullMarked;
