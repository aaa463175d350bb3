package blog.broadsheet.post;

import java.time.Instant;
import java.util.Optional;

/** What a source can have at a path of its own. */
public sealed interface Publishable permits Document, Redirect {
  PostPath path();

  /** From when on readers find it. */
  Instant published();

  /** From when on readers are told that it is gone. */
  Optional<Instant> expires();

  SourceKey source();
}
