package blog.broadsheet.publish.shortcode;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What other sites show, embedded without a script: a video in a frame, anything else as a link.
 */
public final class Embeds {
  private static final Pattern YOUTUBE =
      Pattern.compile(
          "(?:https?://)?(?:(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:watch\\?(?:\\S*&)?v=|embed/|shorts/)|youtu\\.be/)"
              + "([\\w-]{6,20})\\S*");
  private static final Pattern VIMEO =
      Pattern.compile(
          "(?:https?://)?(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?(\\d{1,20}+)\\S*+");
  private static final Pattern YOUTUBE_ID = Pattern.compile("[\\w-]{6,20}");
  private static final Pattern VIMEO_ID = Pattern.compile("\\d+");
  private static final Pattern GIST =
      Pattern.compile("(?:https?://gist\\.github\\.com/)?((?:[\\w-]{1,50}/)?[0-9a-f]{1,64}+)\\S*+");
  private static final Pattern TWEET =
      Pattern.compile("https?://(?:\\w+\\.)?(?:twitter|x)\\.com/\\S+|(?:[\\w]+/)?\\d+");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

  private Embeds() {}

  /** The video of an id or an address. */
  public static Optional<String> youtube(String what) {
    return id(what, YOUTUBE, YOUTUBE_ID)
        .map(id -> frame("https://www.youtube-nocookie.com/embed/" + id, "YouTube video"));
  }

  /** The video of a number or an address. */
  public static Optional<String> vimeo(String what) {
    return id(what, VIMEO, VIMEO_ID)
        .map(id -> frame("https://player.vimeo.com/video/" + id, "Vimeo video"));
  }

  /** A link to the gist of an id, {@code user/id} or an address. */
  public static Optional<String> gist(String what) {
    var found = GIST.matcher(what);
    return found.matches()
        ? Optional.of(link("https://gist.github.com/" + found.group(1)))
        : Optional.empty();
  }

  /** A link to the tweet of a number, {@code user/number} or an address. */
  public static Optional<String> tweet(String what) {
    if (!TWEET.matcher(what).matches()) {
      return Optional.empty();
    }
    var path =
        what.contains("/")
            ? what.replaceFirst("^(\\w+)/(\\d+)$", "$1/status/$2")
            : "i/status/" + what;
    return Optional.of(link(what.startsWith("http") ? what : "https://twitter.com/" + path));
  }

  /** Whatever is at an address. */
  public static Optional<String> any(String address) {
    return Optional.of(address)
        .filter(text -> ADDRESS.matcher(text).matches())
        .map(text -> youtube(text).or(() -> vimeo(text)).orElseGet(() -> link(text)));
  }

  private static Optional<String> id(String what, Pattern address, Pattern id) {
    var found = address.matcher(what);
    if (found.matches()) {
      return Optional.of(found.group(1));
    }
    return Optional.of(what).filter(text -> id.matcher(text).matches());
  }

  private static String frame(String source, String title) {
    return "<iframe src=\"%s\" title=\"%s\" width=\"560\" height=\"315\" allowfullscreen></iframe>"
        .formatted(source, title);
  }

  private static String link(String address) {
    return "<a href=\"%s\">%s</a>".formatted(address, address.replaceFirst("^https?://", ""));
  }
}
