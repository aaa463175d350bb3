package blog.broadsheet.post;

import java.util.Optional;

/**
 * What an author says of a document that its own page needs to know, and no listing.
 *
 * @param canonical the web address at which it appeared first, in ASCII; absent where that is its
 *     path
 * @param indexed whether search engines may show it
 */
public record Particulars(Optional<String> canonical, boolean indexed) {
  /** Of most documents. */
  public static final Particulars NONE = new Particulars(Optional.empty(), true);
}
