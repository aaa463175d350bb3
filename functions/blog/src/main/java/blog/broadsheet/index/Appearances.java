package blog.broadsheet.index;

import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Appearance.Font;
import blog.broadsheet.post.Appearance.NamedLink;
import java.util.HashMap;
import java.util.List;

/** How the site looks, as attributes of the item of its settings. */
final class Appearances {
  private Appearances() {}

  static Item write(Item item, Appearance appearance) {
    return item.with("logo", appearance.logo())
        .with("favicon", appearance.favicon())
        .with("accent", appearance.accent())
        .with("font", appearance.font().map(Font::name))
        .with("navigation", texts(appearance.navigation()))
        .with("social", texts(appearance.social()))
        .with("headerPages", appearance.headerPages())
        .with(
            "allowed",
            appearance.allowed().entrySet().stream()
                .map(directive -> directive.getKey() + " " + String.join(" ", directive.getValue()))
                .toList());
  }

  static Appearance read(Item item) {
    var allowed = new HashMap<String, List<String>>();
    for (var directive : item.texts("allowed")) {
      var words = List.of(directive.split(" "));
      allowed.put(words.getFirst(), words.subList(1, words.size()));
    }
    return new Appearance(
        item.findText("logo"),
        item.findText("favicon"),
        item.findText("accent"),
        item.findText("font").map(Font::valueOf),
        links(item.texts("navigation")),
        links(item.texts("social")),
        item.texts("headerPages"),
        allowed);
  }

  /** The address first, which has no blank. */
  private static List<String> texts(List<NamedLink> links) {
    return links.stream().map(link -> link.url() + " " + link.text()).toList();
  }

  private static List<NamedLink> links(List<String> texts) {
    return texts.stream()
        .map(text -> text.split(" ", 2))
        .map(parts -> new NamedLink(parts[1], parts[0]))
        .toList();
  }
}
