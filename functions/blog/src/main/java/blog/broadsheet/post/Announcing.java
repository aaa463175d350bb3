package blog.broadsheet.post;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom {@code _config.yml} wants to be told of new posts.
 *
 * @param hubs of WebSub, by https
 * @param indexNowKey shows search engines that the site is its owner's: 8 to 128 letters, digits
 *     and hyphens; without, they are not told
 */
public record Announcing(List<URI> hubs, Optional<String> indexNowKey) {
  /** Nobody is told. */
  public static final Announcing OFF = new Announcing(List.of(), Optional.empty());

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,128}");

  public Announcing {
    hubs = List.copyOf(hubs);
    if (indexNowKey.filter(key -> !isKey(key)).isPresent()) {
      throw new IllegalArgumentException("A key has 8 to 128 letters, digits and hyphens");
    }
  }

  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  public boolean isOff() {
    return hubs.isEmpty() && indexNowKey.isEmpty();
  }
}
