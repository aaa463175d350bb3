package blog.broadsheet.post;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How {@code _config.yml} wants the site to look.
 *
 * @param logo a path of the site or a web address
 * @param favicon a path of the site or a web address
 * @param accent a colour of CSS
 * @param navigation takes the place of the site's own links to its listings
 * @param social where else the owner is to be found
 * @param headerPages the files of pages that are to stand in the navigation, in their order
 * @param allowed what pages may load besides what the site serves, by the directives of a
 *     Content-Security-Policy
 */
public record Appearance(
    Optional<String> logo,
    Optional<String> favicon,
    Optional<String> accent,
    Optional<Font> font,
    List<NamedLink> navigation,
    List<NamedLink> social,
    List<String> headerPages,
    Map<String, List<String>> allowed) {

  /** A family of fonts that every system has. */
  public enum Font {
    SERIF,
    SANS,
    MONO
  }

  /** A link with its text; {@code url} is a path of the site, a web or a mail address. */
  public record NamedLink(String text, String url) {}

  public static final Appearance DEFAULT =
      new Appearance(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Map.of());

  public Appearance {
    navigation = List.copyOf(navigation);
    social = List.copyOf(social);
    headerPages = List.copyOf(headerPages);
    // In one order everywhere, for settings are compared.
    var sorted = new TreeMap<>(allowed);
    sorted.replaceAll((_, sources) -> List.copyOf(sources));
    allowed = Collections.unmodifiableMap(sorted);
  }
}
