package blog.broadsheet.index;

import blog.broadsheet.post.Document;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Redirect;
import blog.broadsheet.post.SitePage;

/** What a reader finds at a path. */
public sealed interface At {
  record Found(Post post) implements At {}

  /** A page outside the stream of posts. */
  record Page(SitePage page) implements At {}

  /** The post that was here is now elsewhere. */
  record Moved(PostPath to) implements At {}

  /**
   * There is nothing to read, for readers are sent elsewhere.
   *
   * @param location as in {@link Redirect}
   */
  record Redirected(String location) implements At {}

  /** There was a post, and there is none any more. */
  record Gone() implements At {}

  /** That this is there. */
  static At of(Document document) {
    return switch (document) {
      case Post post -> new Found(post);
      case SitePage page -> new Page(page);
    };
  }
}
