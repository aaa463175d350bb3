package blog.broadsheet.site.feed;

import blog.broadsheet.post.Entry;

/** Writes Atom (RFC 4287), with the links of an archive (RFC 5005). */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final String[] NONE = {};

  private AtomFeed() {}

  static String write(FeedDocument feed) {
    var xml =
        Xml.document("feed", "xmlns", ATOM, "xmlns:fh", Xml.HISTORY, "xml:lang", feed.site().lang())
            .leaf("id", feed.page())
            .leaf("title", feed.headline())
            .leaf("updated", feed.updated().toString());
    if (!feed.site().description().isBlank()) {
      xml.leaf("subtitle", feed.site().description());
    }
    link(xml, "alternate", "text/html", feed.page());
    xml.feedLinks("link", "application/atom+xml", feed);
    author(xml, feed.author());
    feed.items().forEach(item -> write(xml, item));
    return xml.done();
  }

  private static void write(Xml xml, FeedItem item) {
    var entry = item.entry();
    xml.open("entry", lang(entry))
        .leaf("id", item.iri())
        .leaf("title", entry.title())
        .leaf("published", entry.published().toString())
        .leaf("updated", item.updated().toString());
    link(xml, "alternate", "text/html", item.url());
    item.enclosure().ifPresent(picture -> link(xml, "enclosure", picture.type(), picture.url()));
    item.authors().forEach(name -> author(xml, name));
    item.topics().forEach(name -> xml.open("category", "term", name).close());
    if (!entry.summary().isBlank()) {
      xml.leaf("summary", entry.summary());
    }
    // The base is for what stays relative, such as an address in a style.
    item.html()
        .ifPresent(html -> xml.html("content", html, "type", "html", "xml:base", item.url()));
    xml.close();
  }

  /** The language of the feed, unless the post has its own. */
  private static String[] lang(Entry entry) {
    return entry.edition().lang().map(lang -> new String[] {"xml:lang", lang}).orElse(NONE);
  }

  private static void link(Xml xml, String rel, String type, String href) {
    xml.open("link", "rel", rel, "type", type, "href", href).close();
  }

  private static void author(Xml xml, String name) {
    xml.open("author").leaf("name", name).close();
  }
}
