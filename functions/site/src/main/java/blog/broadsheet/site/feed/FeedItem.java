package blog.broadsheet.site.feed;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A post in a feed.
 *
 * @param id what readers know the post by, for ever
 * @param url absolute
 * @param html the whole body, with absolute addresses; absent where it is too long for a feed
 * @param picture the absolute address of one that goes with it
 */
record FeedItem(
    Entry entry, String id, String url, Optional<String> html, Optional<String> picture) {
  FeedItem withoutHtml() {
    return new FeedItem(entry, id, url, Optional.empty(), picture);
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
