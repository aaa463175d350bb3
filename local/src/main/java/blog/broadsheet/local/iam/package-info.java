/** Permissions: what a function asks of AWS is held against its role in the template. */
@NullMarked
package blog.broadsheet.local.iam;

import org.jspecify.annotations.NullMarked;
