package blog.broadsheet.post;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Something to read, at a path of its own. */
public sealed interface Document extends Publishable permits Post, SitePage {
  /** What is said of it. */
  Entry entry();

  /** Its body, rendered and sanitized. */
  PageName page();

  /** What else its author says of it. */
  Particulars particulars();

  /** All that it needs of the page store. */
  default Stream<PageName> pages() {
    return Stream.of(page());
  }

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
