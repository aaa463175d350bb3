package blog.broadsheet.site.view;

import java.util.Optional;

/**
 * The pages that a page stands between, encoded.
 *
 * @param previous the newer part of a listing, or the older post
 * @param next the older part of a listing, or the newer post
 */
public record Series(Optional<String> previous, Optional<String> next) {
  /** Of a page that stands alone. */
  public static final Series NONE = new Series(Optional.empty(), Optional.empty());
}
