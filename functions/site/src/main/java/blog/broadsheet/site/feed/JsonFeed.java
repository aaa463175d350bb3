package blog.broadsheet.site.feed;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.util.List;

/**
 * Writes JSON Feed 1.1. Its {@code next_url} leads into the archive.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">The specification</a>
 */
final class JsonFeed {
  private JsonFeed() {}

  static String write(FeedDocument feed) {
    var json =
        JsonWriter.string()
            .object()
            .value("version", "https://jsonfeed.org/version/1.1")
            .value("title", feed.headline())
            .value("home_page_url", feed.page())
            .value("feed_url", feed.self());
    if (!feed.site().description().isBlank()) {
      json.value("description", feed.site().description());
    }
    feed.older().ifPresent(older -> json.value("next_url", older));
    if (!feed.hubs().isEmpty()) {
      json.array("hubs");
      feed.hubs().forEach(hub -> json.object().value("type", "WebSub").value("url", hub).end());
      json.end();
    }
    json.value("language", feed.site().lang());
    authors(json, List.of(feed.author()));
    json.array("items");
    feed.items().forEach(item -> write(json, item));
    return json.end().end().done();
  }

  private static void write(JsonStringWriter json, FeedItem item) {
    var entry = item.entry();
    json.object()
        .value("id", item.id())
        .value("url", item.url())
        .value("title", entry.title())
        .value("date_published", entry.published().toString())
        .value("date_modified", item.updated().toString());
    // One of both is compulsory.
    item.html()
        .ifPresentOrElse(
            html -> json.value("content_html", html),
            () -> json.value("content_text", entry.summary()));
    if (!entry.summary().isBlank()) {
      json.value("summary", entry.summary());
    }
    item.picture().ifPresent(picture -> json.value("image", picture));
    if (!item.authors().isEmpty()) {
      authors(json, item.authors());
    }
    entry.edition().lang().ifPresent(lang -> json.value("language", lang));
    json.array("tags", item.topics()).end();
  }

  private static void authors(JsonStringWriter json, List<String> names) {
    json.array("authors");
    names.forEach(name -> json.object().value("name", name).end());
    json.end();
  }
}
