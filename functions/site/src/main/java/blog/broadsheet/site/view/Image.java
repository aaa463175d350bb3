package blog.broadsheet.site.view;

import java.util.Optional;
import java.util.regex.Pattern;

/** The pictures that authors name in front matter. */
public final class Image {
  private static final Pattern SHOWN =
      Pattern.compile("(https?://[^/]|/(?![/\\\\]))[^\\p{Cc}\\s]*", Pattern.CASE_INSENSITIVE);

  private Image() {}

  /** A picture that may be shown: a web address, or a path from the root of the site. */
  public static Optional<String> shown(Optional<String> written) {
    return written.filter(SHOWN.asMatchPredicate());
  }
}
