package blog.broadsheet.post;

import blog.broadsheet.post.Appearance.NamedLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who an author is.
 *
 * @param slug of the name by which posts name the author
 * @param name for readers
 * @param picture a path of the site or a web address
 * @param bio plain text; empty for none
 */
public record Profile(
    String slug, String name, Optional<String> picture, String bio, List<NamedLink> links) {
  private static final String BETWEEN = "\t";
  private static final int FIXED = 4;

  public Profile {
    links = List.copyOf(links);
  }

  /** All profiles as a text: a line for each, its fields between tabs, which no field has. */
  public static String write(List<Profile> profiles) {
    return profiles.stream().map(Profile::line).collect(Collectors.joining("\n"));
  }

  /** What {@link #write} wrote, by slugs. */
  public static Map<String, Profile> read(String text) {
    var profiles = new LinkedHashMap<String, Profile>();
    text.lines().map(Profile::of).forEach(profile -> profiles.putIfAbsent(profile.slug(), profile));
    return profiles;
  }

  private String line() {
    var fields = new ArrayList<>(List.of(slug, name, picture.orElse(""), bio));
    links.forEach(link -> fields.addAll(List.of(link.text(), link.url())));
    return String.join(BETWEEN, fields);
  }

  private static Profile of(String line) {
    var fields = List.of(line.split(BETWEEN, -1));
    var links = new ArrayList<NamedLink>();
    for (var at = FIXED; at + 1 < fields.size(); at += 2) {
      links.add(new NamedLink(fields.get(at), fields.get(at + 1)));
    }
    return new Profile(
        fields.get(0),
        fields.get(1),
        Optional.of(fields.get(2)).filter(picture -> !picture.isEmpty()),
        fields.get(3),
        links);
  }
}
