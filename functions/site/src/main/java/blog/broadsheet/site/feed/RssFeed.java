package blog.broadsheet.site.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes RSS 2.0, with the customary elements of Atom, Dublin Core and RSS's own content module.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">The specification</a>
 */
final class RssFeed {
  private RssFeed() {}

  static String write(FeedDocument feed) {
    var site = feed.site();
    var xml =
        Xml.document(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:fh",
                Xml.HISTORY)
            .open("channel")
            .leaf("title", feed.headline())
            .leaf("link", feed.page())
            .leaf("description", site.description().isBlank() ? site.title() : site.description())
            .leaf("language", site.lang())
            .leaf("lastBuildDate", date(feed.updated()))
            .feedLinks("atom:link", "application/rss+xml", feed);
    feed.items().forEach(item -> write(xml, item));
    return xml.done();
  }

  private static void write(Xml xml, FeedItem item) {
    var entry = item.entry();
    xml.open("item")
        .leaf("title", entry.title())
        .leaf("link", item.url())
        .leaf("guid", item.id(), "isPermaLink", "false")
        .leaf("pubDate", date(entry.published()));
    item.authors().forEach(name -> xml.leaf("dc:creator", name));
    item.topics().forEach(name -> xml.leaf("category", name));
    entry.edition().lang().ifPresent(lang -> xml.leaf("dc:language", lang));
    if (!entry.summary().isBlank()) {
      xml.leaf("description", html(entry.summary()));
    }
    item.html().ifPresent(html -> xml.html("content:encoded", html));
    // The length is compulsory, and 0 is how feeds say that they do not know it.
    item.enclosure()
        .ifPresent(picture ->
            xml.open("enclosure", "url", picture.url(), "type", picture.type(), "length", "0")
                .close());
    xml.close();
  }

  /** The text of a post as HTML, as which programs read the description of an item alone. */
  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
  }
}
