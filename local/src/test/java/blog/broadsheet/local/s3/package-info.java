@NullMarked
package blog.broadsheet.local.s3;

import org.jspecify.annotations.NullMarked;
