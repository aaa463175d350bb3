package blog.broadsheet.site.view;

import blog.broadsheet.post.Image;
import blog.broadsheet.post.Particulars.Omission;
import blog.broadsheet.post.Post;
import java.util.Optional;

/**
 * The picture above the text of a post.
 *
 * @param alt what it shows; empty where its author does not say
 */
public record Picture(String src, String alt) {
  /** That of a post; nothing where it has none, or its text shows it. */
  public static Optional<Picture> of(Post post) {
    return Image.shown(post.entry().image())
        .filter(_ -> post.particulars().has(Omission.PICTURE))
        .map(src -> new Picture(src, post.particulars().alt().orElse("")));
  }
}
