/** Reads template.yaml, so that routes, limits and wiring are written in one place only. */
@NullMarked
package blog.broadsheet.local.template;

import org.jspecify.annotations.NullMarked;
