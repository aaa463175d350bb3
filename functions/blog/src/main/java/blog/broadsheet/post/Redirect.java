package blog.broadsheet.post;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A post that sends its readers elsewhere, and stands in no listing.
 *
 * @param location a web address, or a path of this site with what may follow it, encoded: printable
 *     ASCII
 */
public record Redirect(
    PostPath path, Instant published, Optional<Instant> expires, SourceKey source, String location)
    implements Publishable {
  private static final Pattern LOCATION =
      Pattern.compile("(?:https?:/)?/(?![/\\\\])[\\x21-\\x7E]*", Pattern.CASE_INSENSITIVE);

  public Redirect {
    if (!LOCATION.matcher(location).matches()) {
      throw new IllegalArgumentException(
          "A redirect leads to a web address or a path of the site, not to " + location);
    }
  }
}
