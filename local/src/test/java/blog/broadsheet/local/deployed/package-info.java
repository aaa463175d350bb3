/** The functions' jars as built, run as Lambda runs them. */
@NullMarked
package blog.broadsheet.local.deployed;

import org.jspecify.annotations.NullMarked;
