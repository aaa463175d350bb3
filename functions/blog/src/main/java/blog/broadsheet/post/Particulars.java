package blog.broadsheet.post;

import java.util.Optional;
import java.util.Set;

/**
 * What an author says of a document that its own page needs to know, and no listing.
 *
 * @param canonical the web address at which it appeared first, in ASCII; absent where that is its
 *     path
 * @param without what it is to do without
 * @param alt what its picture shows, for those who do not see it
 * @param guid what subscribers knew it by where it was before
 */
public record Particulars(
    Optional<String> canonical,
    Set<Omission> without,
    Optional<String> alt,
    Optional<String> guid) {
  /** Of most documents. */
  public static final Particulars NONE =
      new Particulars(Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

  /** What documents have unless their authors say otherwise. */
  public enum Omission {
    /** Search engines that show it. */
    INDEX,
    /** The owner's HTML below a post, which is where comments are. */
    COMMENTS,
    /** A table of contents, if it is long enough. */
    CONTENTS,
    /** Its picture above its text. */
    PICTURE
  }

  public Particulars {
    without = Set.copyOf(without);
  }

  public boolean has(Omission part) {
    return !without.contains(part);
  }
}
