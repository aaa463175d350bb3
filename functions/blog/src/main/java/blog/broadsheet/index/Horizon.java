package blog.broadsheet.index;

import blog.broadsheet.post.Entry;
import java.time.Instant;
import java.util.Optional;

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
    note(published);
    expires.ifPresent(this::note);
  }

  private void note(Instant instant) {
    if (instant.isAfter(now) && next.filter(instant::isAfter).isEmpty()) {
      next = Optional.of(instant);
    }
  }
}
