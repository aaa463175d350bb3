/**
 * What a blog is made of. Every type is an immutable value that refuses, when it is made, what it
 * cannot mean.
 */
@NullMarked
package blog.broadsheet.post;

import org.jspecify.annotations.NullMarked;
