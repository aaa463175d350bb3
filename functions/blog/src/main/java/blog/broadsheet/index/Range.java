package blog.broadsheet.index;

import java.util.Optional;

/**
 * A range of sort keys, in the order of their UTF-8 bytes.
 *
 * @param from the first key of the range, itself included
 * @param to the end of the range, itself excluded
 */
public record Range(Optional<String> from, Optional<String> to) {
  public static final Range ALL = new Range(Optional.empty(), Optional.empty());

  public static Range from(String from) {
    return new Range(Optional.of(from), Optional.empty());
  }

  /** All behind a key, itself excluded. */
  static Range behind(String key) {
    return ALL.after(key);
  }

  public static Range below(String to) {
    return new Range(Optional.empty(), Optional.of(to));
  }

  public static Range between(String from, String to) {
    return new Range(Optional.of(from), Optional.of(to));
  }

  /** What of it is behind a key, itself excluded, that is within. */
  Range after(String key) {
    // The key that follows directly, for a range includes its beginning.
    return new Range(Optional.of(key + "\0"), to);
  }

  /** Whether it ends before there can be a key in it. */
  public boolean isEmpty() {
    return to.filter(end -> Layout.ORDER.compare(end, from.orElse("")) <= 0).isPresent();
  }

  boolean contains(String sort) {
    return from.filter(first -> Layout.ORDER.compare(sort, first) < 0).isEmpty()
        && to.filter(end -> Layout.ORDER.compare(sort, end) >= 0).isEmpty();
  }
}
