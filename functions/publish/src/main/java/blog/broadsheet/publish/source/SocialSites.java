package blog.broadsheet.publish.source;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Sites on which owners are to be found by a handle alone. */
final class SocialSites {
  private record Known(String title, String profiles) {}

  private static final Map<String, Known> SITES =
      Map.ofEntries(
          entry("bluesky", new Known("Bluesky", "https://bsky.app/profile/")),
          entry("codeberg", new Known("Codeberg", "https://codeberg.org/")),
          entry("dribbble", new Known("Dribbble", "https://dribbble.com/")),
          entry("email", new Known("E-mail", "mailto:")),
          entry("facebook", new Known("Facebook", "https://www.facebook.com/")),
          entry("flickr", new Known("Flickr", "https://www.flickr.com/photos/")),
          entry("github", new Known("GitHub", "https://github.com/")),
          entry("gitlab", new Known("GitLab", "https://gitlab.com/")),
          entry("instagram", new Known("Instagram", "https://www.instagram.com/")),
          entry("linkedin", new Known("LinkedIn", "https://www.linkedin.com/in/")),
          entry("mastodon", new Known("Mastodon", "")),
          entry("pinterest", new Known("Pinterest", "https://www.pinterest.com/")),
          entry("stackoverflow", new Known("Stack Overflow", "https://stackoverflow.com/users/")),
          entry("telegram", new Known("Telegram", "https://t.me/")),
          entry("twitter", new Known("Twitter", "https://twitter.com/")),
          entry("x", new Known("X", "https://x.com/")),
          entry("youtube", new Known("YouTube", "https://www.youtube.com/@")));

  private static final Pattern ADDRESS = Pattern.compile("^(?:https?:|mailto:|/)");
  private static final Pattern MASTODON = Pattern.compile("@?([^@/\\s]+)@([^@/\\s]+)");

  private SocialSites() {}

  /** The name of a site as it writes itself; another one as its owner wrote it. */
  static String title(String name) {
    var known = SITES.get(name.toLowerCase(Locale.ROOT));
    return known == null ? name : known.title();
  }

  /** The address of a profile; what is one already stays. */
  static String url(String name, String said) {
    if (ADDRESS.matcher(said).find()) {
      return said;
    }
    var site = name.toLowerCase(Locale.ROOT);
    var mastodon = MASTODON.matcher(said);
    if (site.equals("mastodon") && mastodon.matches()) {
      return "https://%s/@%s".formatted(mastodon.group(2), mastodon.group(1));
    }
    var known = SITES.get(site);
    return known == null ? said : known.profiles() + said.replaceFirst("^@", "");
  }
}
