package blog.broadsheet.index;

import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PreviewToken;
import java.util.Optional;

/**
 * The preview link of a source, which it keeps for ever once it has one.
 *
 * @param page what it shows; nothing while the post is live or gone
 */
public record Preview(PreviewToken token, Optional<PageName> page) {}
