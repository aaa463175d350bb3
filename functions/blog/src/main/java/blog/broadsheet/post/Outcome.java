package blog.broadsheet.post;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What became of a source's last upload. */
public enum Outcome {
  /** Readers see it. */
  PUBLISHED,
  /** Readers will see it from the instant of its publication on. */
  SCHEDULED,
  /** Readers are told that it is gone, for its time is over. */
  EXPIRED,
  /** Its author keeps it back. */
  DRAFT,
  /** It is faulty; where there was a good version before, that one stays. */
  REJECTED,
  /** It looked like a page and is none. */
  IGNORED,
  /** The file is gone. */
  REMOVED;

  /** What becomes of a post that its author does not keep back, as it is at an instant. */
  public static Outcome of(Instant published, Optional<Instant> expires, Instant now) {
    if (published.isAfter(now)) {
      return SCHEDULED;
    }
    return expires.filter(end -> !end.isAfter(now)).isPresent() ? EXPIRED : PUBLISHED;
  }

  /** The name in receipts, such as {@code published}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Outcome ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
