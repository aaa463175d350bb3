/** What readers meet in a real browser, and what validators say of it. */
@NullMarked
package blog.broadsheet.browser;

import org.jspecify.annotations.NullMarked;
