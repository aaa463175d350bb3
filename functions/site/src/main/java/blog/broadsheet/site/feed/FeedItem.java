package blog.broadsheet.site.feed;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Term;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A post in a feed.
 *
 * @param tag what readers know the post by, for ever
 * @param guid what they knew it by before it was here
 * @param url absolute
 * @param html the whole body, with absolute addresses; absent where it is too long for a feed
 * @param picture the absolute address of one that goes with it
 */
record FeedItem(
    Entry entry,
    String tag,
    Optional<String> guid,
    String url,
    Optional<String> html,
    Optional<String> picture) {
  FeedItem withoutHtml() {
    return new FeedItem(entry, tag, guid, url, Optional.empty(), picture);
  }

  /** For formats in which it may be any text. */
  String id() {
    return guid.orElse(tag);
  }

  /** For formats in which it is an address or its like. */
  String iri() {
    return guid.filter(FeedItem::isIri).orElse(tag);
  }

  private static boolean isIri(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /** The picture for formats that must name its type, if that is known. */
  Optional<Enclosure> enclosure() {
    return picture.flatMap(Enclosure::of);
  }

  Instant updated() {
    return entry.lastModified();
  }

  /** The names of its categories and tags, each once. */
  List<String> topics() {
    return Stream.concat(entry.categories().stream(), entry.tags().stream())
        .map(Term::name)
        .distinct()
        .toList();
  }

  List<String> authors() {
    return entry.authors().stream().map(Term::name).toList();
  }
}
