package blog.broadsheet.index;

import blog.broadsheet.post.Term;

/** A term and the number of posts that readers see under it, at least 1. */
public record TermCount(Term term, long posts) {}
