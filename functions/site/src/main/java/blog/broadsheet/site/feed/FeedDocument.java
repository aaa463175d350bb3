package blog.broadsheet.site.feed;

import blog.broadsheet.post.SiteSettings;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * Who is told when this changes: hubs, of the feeds of the whole blog, if it knows its address.
   */
  List<String> hubs() {
    return title.isEmpty() && current.isEmpty() && site.url().isPresent()
        ? site.announcing().hubs().stream().map(URI::toASCIIString).toList()
        : List.of();
  }

  /**
   * The header in which subscribers look for hubs first; empty where there are none.
   *
   * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, section 4</a>
   */
  Optional<String> link() {
    return Optional.of(hubs())
        .filter(hubs -> !hubs.isEmpty())
        .map(hubs ->
            Stream.concat(hubs.stream().map(hub -> link(hub, "hub")), Stream.of(link(self, "self")))
                .collect(Collectors.joining(", ")));
  }

  private static String link(String to, String rel) {
    return "<%s>; rel=\"%s\"".formatted(to, rel);
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
