package blog.broadsheet.publish.source;

import blog.broadsheet.post.SitePage;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Where a page stands in the site's navigation. */
final class Places {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private Places() {}

  /**
   * By {@code nav_order}, or last by {@code nav: true} alone; {@code nav: false} wins. Pages that
   * {@code _config.yml} names come first.
   */
  static OptionalInt of(FrontMatter matter, SourceKey key, SiteSettings settings) {
    var listed = settings.appearance().headerPages().indexOf(key.value());
    return listed < 0 ? of(matter) : OptionalInt.of(Math.min(listed, SitePage.LAST_PLACE));
  }

  private static OptionalInt of(FrontMatter matter) {
    if (matter.isNo("nav") || matter.isYes("nav_exclude")) {
      return OptionalInt.empty();
    }
    var order = matter.text("nav_order").filter(NUMBER.asMatchPredicate()).map(Integer::valueOf);
    if (order.isPresent()) {
      return OptionalInt.of(Math.min(order.get(), SitePage.LAST_PLACE));
    }
    return matter.isYes("nav") ? OptionalInt.of(SitePage.LAST_PLACE) : OptionalInt.empty();
  }
}
