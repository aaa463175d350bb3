/** The pages that readers open: what is on each, as views of what a visit finds. */
@NullMarked
package blog.broadsheet.site.page;

import org.jspecify.annotations.NullMarked;
