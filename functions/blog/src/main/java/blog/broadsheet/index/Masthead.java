package blog.broadsheet.index;

import static java.util.stream.Collectors.toMap;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SiteSettings;
import java.util.List;
import java.util.Map;

/**
 * What stands around every page.
 *
 * @param navigation the pages that ask for a place in it, in their order; also those whose time has
 *     not come or is over
 * @param parts the pages of the page store that hold the parts of the site that there are
 */
public record Masthead(
    SiteSettings settings, List<Entry> navigation, Map<SitePart, PageName> parts) {
  /** More would be no navigation, and make every page slow. */
  private static final int MOST_LINKS = 100;

  public Masthead {
    navigation = List.copyOf(navigation);
    parts = Map.copyOf(parts);
  }

  static Masthead read(List<Item> items) {
    return new Masthead(
        items.stream()
            .filter(item -> item.key().equals(Layout.SITE))
            .map(Sites::read)
            .findFirst()
            .orElse(SiteSettings.DEFAULT),
        items.stream()
            .filter(item -> Layout.isNavigation(item.key().sort()))
            .limit(MOST_LINKS)
            .map(Entries::read)
            .toList(),
        items.stream()
            .filter(item -> Layout.isPart(item.key()))
            .collect(toMap(item -> Layout.part(item.key()), Parts::read)));
  }
}
