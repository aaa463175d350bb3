package blog.broadsheet.site.feed;

import blog.broadsheet.index.At;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Term;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The newest posts, whole, as an Atom feed (RFC 4287).
 *
 * <p>Bodies come out of the page cache; a post of more than {@value #LONGEST} characters, or one
 * that has just been replaced, comes with its summary only.
 */
public final class Feed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int POSTS = 20;

  /** Keeps a feed of the longest posts below the 6 MB that Lambda answers with. */
  private static final int LONGEST = 150_000;

  private record Item(Entry entry, Optional<String> body) {}

  public Response answer(Visit visit) {
    var entries = visit.list(new Listing.All(), Optional.empty(), POSTS).entries();
    var items =
        entries.stream()
            .gather(Gatherers.mapConcurrent(POSTS, entry -> new Item(entry, body(visit, entry))))
            .toList();
    return Response.ok(MediaType.ATOM, write(visit, items));
  }

  private static Optional<String> body(Visit visit, Entry entry) {
    return visit
        .at(entry.path())
        .flatMap(
            found -> found instanceof At.Found(var post) ? Optional.of(post) : Optional.empty())
        .map(visit::body)
        .filter(html -> html.length() <= LONGEST);
  }

  private static String write(Visit visit, List<Item> items) {
    var settings = visit.settings();
    var home = visit.absolute(new PostPath("/"));
    var xml =
        Xml.document("feed", ATOM)
            .leaf("id", home)
            .leaf("title", settings.title())
            .leaf("updated", newest(items).toString());
    if (!settings.description().isBlank()) {
      xml.leaf("subtitle", settings.description());
    }
    xml.open("link", "rel", "alternate", "type", "text/html", "href", home).close();
    var self = visit.absolute(new PostPath("/feed.xml"));
    xml.open("link", "rel", "self", "type", "application/atom+xml", "href", self).close();
    author(xml, settings.author().orElse(settings.title()));
    items.forEach(item -> write(xml, visit.absolute(item.entry().path()), item));
    return xml.done();
  }

  private static void write(Xml xml, String url, Item item) {
    var entry = item.entry();
    xml.open("entry")
        .leaf("id", url)
        .leaf("title", entry.title())
        .leaf("published", entry.published().toString())
        .leaf("updated", updated(entry).toString())
        .open("link", "rel", "alternate", "type", "text/html", "href", url)
        .close();
    entry.authors().forEach(author -> author(xml, author.name()));
    Stream.concat(entry.categories().stream(), entry.tags().stream())
        .map(Term::name)
        .distinct()
        .forEach(name -> xml.open("category", "term", name).close());
    if (!entry.summary().isBlank()) {
      xml.leaf("summary", entry.summary());
    }
    // The base makes the body's relative links work wherever it is read.
    item.body().ifPresent(html -> xml.leaf("content", html, "type", "html", "xml:base", url));
    xml.close();
  }

  private static void author(Xml xml, String name) {
    xml.open("author").leaf("name", name).close();
  }

  private static Instant newest(List<Item> items) {
    return items.stream()
        .map(item -> updated(item.entry()))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static Instant updated(Entry entry) {
    return entry.updated().filter(entry.published()::isBefore).orElse(entry.published());
  }
}
