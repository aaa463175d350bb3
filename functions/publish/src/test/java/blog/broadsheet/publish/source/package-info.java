/** What an author's file is taken to say, rule by rule. */
@NullMarked
package blog.broadsheet.publish.source;

import org.jspecify.annotations.NullMarked;
