package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.aws.AwsPorts;
import blog.broadsheet.index.At;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexView;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.store.Receipts;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything that readers and authors see of a blog, now and once all that is to come has come. */
final class View {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final Instant FAR_AHEAD = Instant.parse("2040-01-01T00:00:00Z");

  private final AwsPorts ports;
  private final IndexReader reader;
  private final List<String> receipts;

  View(AwsPorts ports) {
    this.ports = ports;
    this.reader = new IndexReader(ports.table());
    this.receipts = receipts(ports);
  }

  /** A line for each thing to be seen. */
  String text() {
    var lines = new ArrayList<String>();
    for (var instant : List.of(NOW, FAR_AHEAD)) {
      var view = reader.asOf(instant);
      lines.add("as of " + instant);
      paths().forEach(path -> lines.add(path + " " + shown(view.at(path))));
      previews().forEach(token -> lines.add(token.value() + " " + shown(view.preview(token))));
      for (var kind : TermKind.values()) {
        lines.add(view.terms(kind).toString());
      }
      lines.add(view.months().toString());
      lines.add(view.pages().toString());
      lines.add(listed(view, new Listing.All()).toString());
    }
    lines.add(reader.asOf(NOW).masthead().toString());
    receipts.forEach(json -> lines.add(told(json)));
    return String.join("\n", lines);
  }

  /**
   * Every entry of every listing leads to its page, and every live post is in its listings and
   * counted there.
   */
  void assertConsistent() {
    var view = reader.asOf(NOW);
    for (var entry : listed(view, new Listing.All())) {
      var at = view.at(entry.path());
      assertThat(at)
          .hasValueSatisfying(
              found -> assertThat(((At.Found) found).post().entry()).isEqualTo(entry));
      assertThat(ports.pages().get(((At.Found) at.orElseThrow()).post().page())).isPresent();
      entry.listings().forEach(listing -> assertThat(listed(view, listing)).contains(entry));
    }
    for (var kind : TermKind.values()) {
      for (var count : view.terms(kind)) {
        assertThat(listed(view, count.term().listing())).hasSize((int) count.posts());
      }
    }
  }

  /**
   * Whether all that is live is what the bucket holds now: of an earlier version the bucket alone
   * has nothing left.
   */
  boolean hasNoLastGoodVersion() {
    return receipts.stream()
        .noneMatch(json ->
            json.contains("\"outcome\":\"rejected\"")
                && (!json.contains("\"path\":null")
                    || !json.contains("\"preview\":null")
                    || json.contains("_config.yml")));
  }

  private Set<PostPath> paths() {
    return receipts.stream()
        .flatMap(json -> ReceiptJson.past(json).paths().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<PreviewToken> previews() {
    return receipts.stream().flatMap(json -> ReceiptJson.past(json).preview().stream()).toList();
  }

  private String shown(Optional<At> at) {
    return at.map(this::shown).orElse("nothing");
  }

  private String shown(At at) {
    return switch (at) {
      case At.Found(var post) -> post.entry() + " " + ports.pages().get(post.page()).orElseThrow();
      case At.Page(var page) ->
          "%s %s %s"
              .formatted(page.entry(), page.place(), ports.pages().get(page.page()).orElseThrow());
      case At.Moved(var to) -> "moved to " + to;
      case At.Redirected(var location) -> "redirected to " + location;
      case At.Gone() -> "gone";
    };
  }

  private static List<String> receipts(AwsPorts ports) {
    return ports.sources().list(Optional.of(new SourceKey(Receipts.FOLDER)), 1000).stream()
        .flatMap(file -> Receipts.sourceOf(file.key()).stream())
        .map(source -> ports.receipts().get(source).orElseThrow().json())
        .toList();
  }

  private static List<Entry> listed(IndexView view, Listing listing) {
    return view.list(listing, Optional.empty(), 100).entries();
  }

  private static String told(String receipt) {
    try {
      var json = new TreeMap<String, Object>(JsonParser.object().from(receipt));
      json.keySet().removeAll(Set.of("version", "at"));
      for (var paths : List.of("paths", "aliases", "formerAliases")) {
        json.put(paths, JsonParser.object().from(receipt).getObject(paths).keySet());
      }
      return json.entrySet().stream()
          .map(Object::toString)
          .sorted()
          .collect(Collectors.joining(" "));
    } catch (JsonParserException e) {
      throw new AssertionError(e);
    }
  }
}
