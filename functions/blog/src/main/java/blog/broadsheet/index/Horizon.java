package blog.broadsheet.index;

import blog.broadsheet.post.Entry;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The first of several instants that lie ahead. Safe for use by many threads. */
final class Horizon {
  private final Instant now;
  private Optional<Instant> next = Optional.empty();

  Horizon(Instant now) {
    this.now = now;
  }

  synchronized Optional<Instant> next() {
    return next;
  }

  void note(Entry entry) {
    note(entry.published(), entry.expires());
  }

  /** Takes note of when something appears and ends. */
  synchronized void note(Instant published, Optional<Instant> expires) {
    next =
        Stream.of(next.stream(), Stream.of(published), expires.stream())
            .flatMap(instants -> instants)
            .filter(instant -> instant.isAfter(now))
            .min(Instant::compareTo);
  }
}
