package blog.broadsheet.post;

import java.util.OptionalInt;

/**
 * A page that stands outside the stream of posts, such as {@code /about.html}: in no feed, and in
 * no listing that readers see.
 *
 * @param source the file it was made from
 * @param page its body, rendered and sanitized
 * @param place where it stands in the site's navigation, from 0 to {@value #LAST_PLACE}; absent
 *     where it does not
 */
public record SitePage(
    Entry entry, SourceKey source, PageName page, OptionalInt place, Particulars particulars)
    implements Document {
  /** Four digits, so that places written as text sort as numbers do. */
  public static final int LAST_PLACE = 9999;

  public SitePage {
    if (place.isPresent() && (place.getAsInt() < 0 || place.getAsInt() > LAST_PLACE)) {
      throw new IllegalArgumentException(
          "A place in the navigation is 0 to %d, not %d".formatted(LAST_PLACE, place.getAsInt()));
    }
  }
}
