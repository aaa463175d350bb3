/** S3 on one machine: its real wire protocol, its notifications, and a client for it. */
@NullMarked
package blog.broadsheet.local.s3;

import org.jspecify.annotations.NullMarked;
