package blog.broadsheet.site.feed;

import blog.broadsheet.post.SiteSettings;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A feed, or one document of its archive, whatever its format.
 *
 * @param title of the channel; empty for the whole blog
 * @param page where people read the same; it is what tells one feed from another for ever
 * @param self where this document is
 * @param current where the feed itself is, if this is a document of its archive
 * @param older where the archive goes on (RFC 5005: {@code prev-archive})
 */
record FeedDocument(
    SiteSettings site,
    Optional<String> title,
    String page,
    String self,
    Optional<String> current,
    Optional<String> older,
    List<FeedItem> items) {
  FeedDocument {
    items = List.copyOf(items);
  }

  /** Who is told when this changes: hubs, of the feeds of the whole blog. */
  List<String> hubs() {
    return title.isEmpty() && current.isEmpty()
        ? site.announcing().hubs().stream().map(URI::toString).toList()
        : List.of();
  }

  String headline() {
    return title.map(own -> own + " · " + site.title()).orElse(site.title());
  }

  /** Who writes what names nobody. */
  String author() {
    return site.author().orElse(site.title());
  }

  /** When anything in it changed last. */
  Instant updated() {
    return items.stream()
        .map(FeedItem::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
