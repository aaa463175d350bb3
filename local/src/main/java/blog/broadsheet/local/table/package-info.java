/** The index's table on one machine, ordered and transactional like DynamoDB's. */
@NullMarked
package blog.broadsheet.local.table;

import org.jspecify.annotations.NullMarked;
