package blog.broadsheet.index;

import blog.broadsheet.post.SiteSettings;
import java.net.URI;
import java.time.ZoneId;

/** The site's settings as an item. */
final class Sites {
  private Sites() {}

  static Item write(SiteSettings settings) {
    return Item.at(Layout.SITE)
        .with("title", settings.title())
        .with("description", settings.description())
        .with("url", settings.url().map(URI::toString))
        .with("author", settings.author())
        .with("lang", settings.lang())
        .with("timezone", settings.timezone().getId())
        .with("permalink", settings.permalink())
        .with("postsPerPage", settings.postsPerPage());
  }

  static SiteSettings read(Item item) {
    return new SiteSettings(
        item.text("title"),
        item.text("description"),
        item.findText("url").map(URI::create),
        item.findText("author"),
        item.text("lang"),
        ZoneId.of(item.text("timezone")),
        item.text("permalink"),
        Math.toIntExact(item.whole("postsPerPage")));
  }
}
