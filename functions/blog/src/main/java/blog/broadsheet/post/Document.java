package blog.broadsheet.post;

import java.time.Instant;
import java.util.Optional;

/** Something to read, at a path of its own. */
public sealed interface Document extends Publishable permits Post, SitePage {
  /** What is said of it. */
  Entry entry();

  /** Its body, rendered and sanitized. */
  PageName page();

  @Override
  default PostPath path() {
    return entry().path();
  }

  @Override
  default Instant published() {
    return entry().published();
  }

  @Override
  default Optional<Instant> expires() {
    return entry().expires();
  }
}
