package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.At;
import blog.broadsheet.index.IndexAudit;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.store.MemoryBucket;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A blog with its bucket, its index and its queue, to which anything may happen. */
final class World {
  static final List<SourceKey> POSTS =
      Stream.of("a", "b", "c", "d")
          .map(name -> new SourceKey("_posts/2019-01-01-%s.md".formatted(name)))
          .toList();

  /** Some want one path or alias, some have none of their own, one is a draft, two are faulty. */
  static final List<String> CONTENTS =
      List.of(
          "Plain",
          "---\ntags: [x, y]\n---\nTagged",
          "---\ntags: [y, z]\ncategory: k\ndate: 2020-02-02\n---\nDated",
          "---\npermalink: /one/\ntags: x\n---\nOne",
          "---\npermalink: /one/\n---\nOne again",
          "---\npermalink: /two/\nauthor: Jo\n---\nTwo",
          "---\nredirect_from: [/one/, /old/]\n---\nWith aliases",
          "---\npermalink: /three/\naliases: [/two/, /old/]\n---\nWith others",
          "---\npermalink: /old/\naliases: /one/\n---\nAt an alias",
          "---\npermalink: /two/\nredirect_to: https://example.org/\n---\n",
          "---\nredirect_to: /one/\naliases: /old/\ntags: x\n---\n",
          "---\ntags: x\ncategory: k\nexpires: 2026-06-01\n---\nEnding",
          "---\npermalink: /two/\ntags: [x, z]\nexpires: 2020-02-02\n---\nEnded",
          "---\npermalink: /one/\ntags: y\ndate: 2027-01-01\nexpires: 2028-01-01\n---\nShort",
          "---\npublished: false\n---\nDraft",
          "---\ndraft: true\npermalink: /one/\naliases: /old/\n---\nPlain",
          "---\ndraft: true\nredirect_to: /one/\n---\n",
          "---\ndate: 2030-01-01\npermalink: /future/\n---\nFuture",
          "---\ntitle: [\n---\nFaulty",
          "---\npermalink: /../\n---\nFaulty");

  static final List<String> SETTINGS =
      List.of("title: One", "permalink: /:title/", "permalink: /p/:title/", "title: [");

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** When everything that was stored at {@link #NOW} is old. */
  private static final Instant LATER = NOW.plus(Sweep.GRACE).plusSeconds(1);

  private final MemoryBucket bucket;
  private final MapTable table = new MapTable();
  private final List<String> queue = new ArrayList<>();
  private final Random random = new Random(0);
  private boolean lost;

  World() {
    this(new MemoryBucket(InstantSource.fixed(NOW)));
  }

  private World(MemoryBucket bucket) {
    this.bucket = bucket;
  }

  void take(Step step) {
    switch (step) {
      case Step.Upload(var key, var text) -> {
        bucket.upload(key.value(), text);
        notify(key);
      }
      case Step.Remove(var key) -> {
        bucket.remove(key.value());
        notify(key);
      }
      case Step.Deliver(var message) -> deliver(message, 0, () -> {}, () -> {});
      case Step.Duplicate(var message) -> pick(message).ifPresent(queue::add);
      case Step.Lose(var message) ->
          pick(message)
              .ifPresent(body -> {
                queue.remove(body);
                lost = true;
              });
      case Step.KillBefore(var message, var call) -> deliver(message, call, World::kill, () -> {});
      case Step.KillAfter(var message, var call) -> deliver(message, call, () -> {}, World::kill);
      case Step.Interleave(var message, var call, var other) ->
          deliver(message, call, () -> deliver(other, 0, () -> {}, () -> {}), () -> {});
      case Step.Repair(var message, var call) ->
          deliver(message, call, () -> repair(NOW, 0, () -> {}), () -> {});
      case Step.KillRepair(var call) -> {
        try {
          repair(NOW, call, World::kill);
        } catch (Killed _) {
          // The next one does it.
        }
      }
    }
  }

  /** Delivers until nothing is left, after a repair where messages were lost. */
  void settle() {
    if (lost) {
      repair(NOW, 0, () -> {});
    }
    drain();
  }

  private void drain() {
    for (var round = 0; !queue.isEmpty(); round++) {
      assertThat(round).as("rounds until the queue is empty").isLessThan(10_000);
      deliver(0, 0, () -> {}, () -> {});
    }
  }

  /** Another blog that has nothing but this one's bucket to begin with. */
  World rebuilt() {
    var other = new World(bucket.copy());
    other.lost = true;
    other.settle();
    return other;
  }

  /**
   * Whether all that is live is what the bucket holds now: of an earlier version the bucket alone
   * has nothing left.
   */
  boolean hasNoLastGoodVersion() {
    return bucket.receipts().values().stream()
        .noneMatch(json ->
            json.contains("\"outcome\":\"rejected\"")
                && (!json.contains("\"path\":null")
                    || !json.contains("\"preview\":null")
                    || json.contains("_config.yml")));
  }

  /** Everything that readers and authors see. */
  String view() {
    var reader = new IndexReader(table);
    var lines = new ArrayList<String>();
    for (var path : paths()) {
      lines.add(path + " " + reader.asOf(NOW).at(path).map(this::shown).orElse("nothing"));
      lines.add(
          path
              + " later "
              + reader
                  .asOf(Instant.parse("2040-01-01T00:00:00Z"))
                  .at(path)
                  .map(this::shown)
                  .orElse("nothing"));
    }
    for (var token : previews()) {
      for (var instant : List.of(NOW, Instant.parse("2040-01-01T00:00:00Z"))) {
        var shown = reader.asOf(instant).preview(token).map(this::shown).orElse("nothing");
        lines.add(token.value() + " " + shown);
      }
    }
    for (var kind : TermKind.values()) {
      lines.add(reader.asOf(NOW).terms(kind).toString());
    }
    lines.add(reader.asOf(NOW).months().toString());
    lines.add(listed(reader, new Listing.All()).toString());
    lines.add(reader.settings().toString());
    bucket.receipts().forEach((key, json) -> lines.add(told(json)));
    return String.join("\n", lines);
  }

  /**
   * Every entry of every listing leads to its page, and every live post is in its listings and
   * counted there.
   */
  void assertConsistent() {
    var reader = new IndexReader(table);
    for (var entry : listed(reader, new Listing.All())) {
      var at = reader.asOf(NOW).at(entry.path());
      assertThat(at)
          .hasValueSatisfying(
              found -> assertThat(((At.Found) found).post().entry()).isEqualTo(entry));
      assertThat(bucket.get(((At.Found) at.orElseThrow()).post().page())).isPresent();
      entry.listings().forEach(listing -> assertThat(listed(reader, listing)).contains(entry));
    }
    for (var kind : TermKind.values()) {
      for (var count : reader.asOf(NOW).terms(kind)) {
        assertThat(listed(reader, count.term().listing())).hasSize((int) count.posts());
      }
    }
  }

  /** A repair finds nothing to do, but for pages that nothing points to. */
  void assertNothingToRepair() {
    var before = table.all();
    repair(LATER, 0, () -> {});
    assertThat(queue).isEmpty();
    assertThat(table.all()).isEqualTo(before);
    var audit = new IndexAudit(table);
    assertThat(bucket.stored(Optional.empty(), 1000))
        .allSatisfy(page -> assertThat(audit.pointerTo(page.name())).isPresent());
    assertConsistent();
  }

  private void notify(SourceKey key) {
    queue.add(new QueueMessage.Look(List.of(key)).write());
  }

  private static void kill() {
    throw new Killed();
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Optional<String> pick(int message) {
    return queue.isEmpty() ? Optional.empty() : Optional.of(queue.get(message % queue.size()));
  }

  /** The message stays in the queue unless the handler says that it is done. */
  private void deliver(int message, int at, Runnable before, Runnable after) {
    pick(message)
        .ifPresent(body -> {
          var calls = new Calls(table, bucket, queue::addAll, at, before, after);
          var handler =
              new PublishHandler(
                  new Reconciler(
                      calls,
                      calls,
                      calls,
                      calls,
                      new IndexWriter(calls),
                      InstantSource.fixed(NOW),
                      random));
          var failed = handler.handleRequest(event(body), new TestContext()).getBatchItemFailures();
          if (failed.isEmpty()) {
            queue.remove(body);
          }
        });
  }

  private static SQSEvent event(String body) {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId("message");
    message.setBody(body);
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  /** A repair by as many calls of the function as it wants. */
  private void repair(Instant now, int at, Runnable after) {
    var calls = new Calls(table, bucket, queue::addAll, at, () -> {}, after);
    var clock = InstantSource.fixed(now);
    var index = new IndexWriter(calls);
    var repair =
        new Repair(
            new Reconciler(calls, calls, calls, calls, index, clock, random),
            calls,
            calls,
            calls,
            calls,
            index,
            new IndexAudit(calls),
            clock);
    var left = new ArrayList<>(List.of("{\"broadsheet\": \"repair\"}"));
    var handler = new RepairHandler(repair, left::addAll);
    while (!left.isEmpty()) {
      handler.handleRequest(event(left.removeFirst()), new TestContext());
    }
  }

  private Set<PostPath> paths() {
    return bucket.receipts().values().stream()
        .flatMap(json -> ReceiptJson.past(json).paths().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<PreviewToken> previews() {
    return bucket.receipts().values().stream()
        .flatMap(json -> ReceiptJson.past(json).preview().stream())
        .toList();
  }

  private String shown(At at) {
    return switch (at) {
      case At.Found(var post) -> post.entry() + " " + bucket.get(post.page()).orElseThrow();
      case At.Moved(var to) -> "moved to " + to;
      case At.Redirected(var location) -> "redirected to " + location;
      case At.Gone() -> "gone";
    };
  }

  private static List<Entry> listed(IndexReader reader, Listing listing) {
    return reader.asOf(NOW).list(listing, Optional.empty(), 100).entries();
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
