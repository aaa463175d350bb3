/** How the site speaks to its readers: words, numbers and dates, language by language. */
@NullMarked
package blog.broadsheet.site.language;

import org.jspecify.annotations.NullMarked;
