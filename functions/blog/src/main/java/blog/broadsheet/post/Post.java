package blog.broadsheet.post;

import java.time.Instant;
import java.util.Optional;

/**
 * A post that readers can open at its path, now or from the instant of its publication on.
 *
 * @param source the file it was made from
 * @param page its body, rendered and sanitized
 */
public record Post(Entry entry, SourceKey source, PageName page) implements Publishable {
  @Override
  public PostPath path() {
    return entry.path();
  }

  @Override
  public Instant published() {
    return entry.published();
  }

  @Override
  public Optional<Instant> expires() {
    return entry.expires();
  }
}
