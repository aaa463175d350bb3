package blog.broadsheet.publish.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose players and maps may stand in a frame. */
final class Embed {
  private static final Set<String> HOSTS =
      Set.of(
          "www.youtube.com",
          "youtube.com",
          "www.youtube-nocookie.com",
          "player.vimeo.com",
          "www.dailymotion.com",
          "player.twitch.tv",
          "clips.twitch.tv",
          "embed.ted.com",
          "fast.wistia.net",
          "open.spotify.com",
          "w.soundcloud.com",
          "bandcamp.com",
          "embed.podcasts.apple.com",
          "codepen.io",
          "codesandbox.io",
          "stackblitz.com",
          "jsfiddle.net",
          "asciinema.org",
          "www.slideshare.net",
          "speakerdeck.com",
          "archive.org",
          "www.openstreetmap.org");

  /** Google's host serves much else; only maps are let in. */
  private static final Set<String> MAPS = Set.of("www.google.com", "maps.google.com");

  private static final Pattern URL =
      Pattern.compile("(?i)(?:https?:)?//([a-z0-9.-]+)(/[^\\s\\\\]*)");

  private Embed() {}

  /**
   * OWASP's {@code AttributePolicy}: the address over HTTPS, or null where it may not be framed.
   */
  static @Nullable String policy(String element, String attribute, String url) {
    var matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return null;
    }
    var host = matcher.group(1).toLowerCase(Locale.ROOT);
    var path = matcher.group(2);
    var known = HOSTS.contains(host) || (MAPS.contains(host) && path.startsWith("/maps"));
    return known ? "https://" + host + path : null;
  }
}
