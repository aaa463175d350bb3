package blog.broadsheet.site.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture that goes with a post.
 *
 * @param url absolute
 * @param type as its name says, such as {@code image/png}
 */
record Enclosure(String url, String type) {
  private static final Map<String, String> TYPES =
      Map.of(
          "avif", "image/avif",
          "gif", "image/gif",
          "jpeg", "image/jpeg",
          "jpg", "image/jpeg",
          "png", "image/png",
          "svg", "image/svg+xml",
          "webp", "image/webp");

  private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z]+)(?:[?#].*)?$");

  /** The enclosure, or nothing where the address does not tell the type that feeds must name. */
  static Optional<Enclosure> of(String url) {
    var extension = EXTENSION.matcher(url);
    return extension.find()
        ? Optional.ofNullable(TYPES.get(extension.group(1).toLowerCase(Locale.ROOT)))
            .map(type -> new Enclosure(url, type))
        : Optional.empty();
  }
}
