/**
 * What one request finds: the index, the pages and the settings, all as of one instant, with the
 * caches behind them.
 */
@NullMarked
package blog.broadsheet.site.visit;

import org.jspecify.annotations.NullMarked;
