@NullMarked
package blog.broadsheet.local.template;

import org.jspecify.annotations.NullMarked;
