package blog.broadsheet.post;

import java.time.Instant;

/** What a source can have at a path of its own. */
public sealed interface Publishable permits Post, Redirect {
  PostPath path();

  /** From when on readers find it. */
  Instant published();

  SourceKey source();
}
