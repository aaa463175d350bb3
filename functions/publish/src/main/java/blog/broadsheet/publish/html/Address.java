package blog.broadsheet.publish.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What can be told from the text of a URL as it stands in an attribute. */
final class Address {
  /** Where links may lead, besides places on the same site: none runs what it is given. */
  static final Set<String> LINKS =
      Set.of(
          "ftp", "ftps", "gemini", "geo", "git", "gopher", "http", "https", "irc", "ircs", "magnet",
          "mailto", "matrix", "news", "nntp", "rsync", "sftp", "sms", "svn", "tel", "webcal",
          "xmpp");

  /** From where pictures, sound and films may come, besides the same site. */
  static final Set<String> MEDIA = Set.of("http", "https");

  /** Pixels only: SVG may carry scripts, and HTML is HTML. */
  private static final Pattern RASTER =
      Pattern.compile("(?i)data:image/(png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\\s]*");

  private static final Pattern SCHEME = Pattern.compile("([^:/?#]*):");

  private Address() {}

  /** Browsers skip blanks and control characters within a scheme, so they are left out here. */
  static Optional<String> scheme(String url) {
    var matcher = SCHEME.matcher(url);
    return matcher.lookingAt()
        ? Optional.of(matcher.group(1).replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Accepts addresses on the same site and those of the schemes. */
  static Predicate<String> of(Set<String> schemes) {
    return url -> scheme(url).map(schemes::contains).orElse(true);
  }

  /** Has nothing that a browser would skip or that needs encoding. */
  static boolean isUnbroken(String url) {
    return url.chars().allMatch(c -> c > ' ');
  }

  static boolean isRasterImage(String url) {
    return RASTER.matcher(url.strip()).matches();
  }
}
