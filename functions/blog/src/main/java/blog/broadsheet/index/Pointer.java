package blog.broadsheet.index;

import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SourceKey;

/** That the post of a source points to a page of the page store. */
public record Pointer(PageName page, SourceKey source) {}
