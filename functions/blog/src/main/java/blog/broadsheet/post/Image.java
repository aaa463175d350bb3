package blog.broadsheet.post;

import java.util.Optional;
import java.util.regex.Pattern;

/** The pictures that authors name in front matter. */
public final class Image {
  private static final Pattern SHOWN =
      Pattern.compile("(https?://[^/]|/(?![/\\\\]))[^\\p{Cc}\\s]*", Pattern.CASE_INSENSITIVE);

  private Image() {}

  /** Whether a picture may be shown: by a web address, or a path from the root of the site. */
  public static boolean isShown(String written) {
    return SHOWN.matcher(written).matches();
  }

  /** A picture, if it may be shown. */
  public static Optional<String> shown(Optional<String> written) {
    return written.filter(Image::isShown);
  }
}
