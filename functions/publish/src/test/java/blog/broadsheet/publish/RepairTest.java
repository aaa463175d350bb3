package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.aws.AwsPorts;
import blog.broadsheet.index.At;
import blog.broadsheet.index.Expectation;
import blog.broadsheet.index.IndexAudit;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.index.Write;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import blog.broadsheet.store.StoredPages;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a repair finds, and what it leaves alone. */
final class RepairTest {
  private static final String ALL = "{\"broadsheet\": \"repair\"}";

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final InstantSource clock = () -> now;
  private final MapTable table = new MapTable();
  private final MemoryBucket bucket = new MemoryBucket(clock);
  private final List<String> looks = new ArrayList<>();
  private final List<String> rest = new ArrayList<>();
  private final IndexWriter index = new IndexWriter(table);
  private final Reconciler reconciler =
      new Reconciler(bucket, bucket, bucket, looks::addAll, index, clock);
  private final AwsPorts ports = new AwsPorts(table, bucket, bucket, bucket, bucket);
  private final RepairHandler handler =
      handler(new Calls(ports, looks::addAll, 0, () -> {}, () -> {}));

  @Test
  void uploadThatNobodyToldOfIsPublished() {
    bucket.upload("_posts/2019-01-01-a.md", "Hello");
    bucket.upload("assets/a.png", "PNG");

    repair();

    assertThat(looks).containsExactly(look("_posts/2019-01-01-a.md"));
  }

  @Test
  void editAndRemovalThatNobodyToldOfAreFound() {
    publish("_posts/2019-01-01-edited.md", "Hello");
    publish("_posts/2019-01-01-removed.md", "Hello");
    publish("_posts/2019-01-01-same.md", "Hello");
    bucket.upload("_posts/2019-01-01-edited.md", "Hello again");
    bucket.remove("_posts/2019-01-01-removed.md");

    repair();

    assertThat(looks)
        .containsExactly(look("_posts/2019-01-01-edited.md", "_posts/2019-01-01-removed.md"));
  }

  @Test
  void receiptThatWasNotWrittenIsFound() {
    publish("_posts/2019-01-01-a.md", "Hello");
    var receipt = bucket.get(new SourceKey("_posts/2019-01-01-a.md")).orElseThrow();
    publish("_posts/2019-01-01-a.md", "Hello again");
    var newer = bucket.get(new SourceKey("_posts/2019-01-01-a.md")).orElseThrow();
    bucket.put(new SourceKey("_posts/2019-01-01-a.md"), receipt.json(), Optional.of(newer.etag()));

    repair();

    assertThat(looks).containsExactly(look("_posts/2019-01-01-a.md"));
  }

  @Test
  void whatAnEarlierRevisionReadIsReadAgain() {
    publish("_config.yml", "title: Mine");
    publish("_includes/footer.html", "<p>Foot</p>");
    publish("_posts/2019-01-01-a.md", "Hello");
    table.all().stream()
        .filter(item -> item.findText("basis").isPresent())
        .map(item -> item.with("basis", item.text("basis").replaceFirst("^\\d+", "0")))
        .forEach(item -> table.write(List.of(new Write.Put(item, Expectation.ANY))));
    var config = index.record(Surroundings.CONFIG).version();

    repair();

    assertThat(index.record(Surroundings.CONFIG).version()).isGreaterThan(config);
    assertThat(looks).containsExactly(look("_includes/footer.html", "_posts/2019-01-01-a.md"));
  }

  @Test
  void postThatWaitsIsFoundOnceItsPathIsFree() {
    publish("_posts/2019-01-01-a.md", "---\npermalink: /one/\n---\nFirst");
    publish("_posts/2019-01-01-b.md", "---\npermalink: /one/\n---\nSecond");
    repair();
    assertThat(looks).isEmpty();

    remove("_posts/2019-01-01-a.md");
    looks.clear();
    repair();

    assertThat(looks).containsExactly(look("_posts/2019-01-01-b.md"));
  }

  /** Also of 100,000 posts, by {@code -Drepair.posts=100000}. */
  @Test
  void healthyBlogOfManyPagesIsLeftAlone() {
    var posts = Integer.getInteger("repair.posts", 2500);
    for (var i = 0; i < posts; i++) {
      publish("_posts/2019-01-01-%06d.md".formatted(i), "Post " + i);
    }
    var pages = bucket.stored(Optional.empty(), posts + 1);
    later();
    var calls = new Calls(ports, looks::addAll, 0, () -> {}, () -> {});

    repair(handler(calls));

    assertThat(calls.writes()).isZero();
    assertThat(looks).isEmpty();
    assertThat(bucket.stored(Optional.empty(), posts + 1)).isEqualTo(pages);
  }

  @Test
  void everythingIsFoundOnEveryPage() {
    for (var i = 0; i < 2500; i++) {
      bucket.upload("_posts/2019-01-01-%04d.md".formatted(i), "Post");
      if (i % 2 == 0) {
        publish("_posts/2018-01-01-%04d.md".formatted(i), "Post");
        bucket.remove("_posts/2018-01-01-%04d.md".formatted(i));
      }
    }

    repair();

    assertThat(looks.stream().mapToLong(RepairTest::keys).sum()).isEqualTo(2500 + 1250);
  }

  @Test
  void callWithoutTimeLeavesTheRestToTheNext() {
    for (var i = 0; i < 1500; i++) {
      bucket.upload("_posts/2019-01-01-%04d.md".formatted(i), "Post");
    }

    assertThat(handler.handleRequest(event(ALL), new TestContext())).isEqualTo("to be continued");

    assertThat(looks).isEmpty();
    assertThat(rest).singleElement().asString().contains("\"part\":\"settings\"");
  }

  @Test
  void messageOfAnotherKindFails() {
    var look = event(look("_posts/2019-01-01-a.md"));

    assertThatThrownBy(() -> handler.handleRequest(look, new TestContext()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void failureIsLoggedForWhoeverLooksForErrors() {
    var context = new TestContext();
    Runnable away =
        () -> {
          throw new IllegalStateException("The store is away");
        };
    var failing = handler(new Calls(ports, looks::addAll, 1, away, () -> {}));

    assertThatThrownBy(() -> failing.handleRequest(event(ALL), context))
        .hasMessage("The store is away");
    assertThat(context.lines())
        .singleElement()
        .asString()
        .contains("\"level\":\"ERROR\"", "request-1", "The store is away");
  }

  @Test
  void pageThatNothingPointsToIsSweptAfterADay() {
    publish("_posts/2019-01-01-a.md", "Hello");
    publish("_posts/2019-01-01-a.md", "Hello again");
    assertThat(pages()).hasSize(4);

    now = now.plus(Sweep.GRACE);
    repair();
    assertThat(pages()).hasSize(4);

    now = now.plusSeconds(1);
    repair();
    assertThat(pages()).hasSize(2);
    assertThat(bucket.get(live("/2019/01/01/a.html")))
        .hasValueSatisfying(html -> assertThat(html).contains("again"));
  }

  @Test
  void pageOfTwoPostsGoesWithTheLast() {
    publish("_posts/2019-01-01-a.md", "Hello");
    publish("_posts/2019-01-01-b.md", "Hello");
    assertThat(pages()).hasSize(2);
    later();

    remove("_posts/2019-01-01-a.md");
    repair();
    assertThat(pages()).hasSize(2);

    remove("_posts/2019-01-01-b.md");
    repair();
    assertThat(pages()).isEmpty();
  }

  @Test
  void missingPageIsMadeAgain() {
    publish("_posts/2019-01-01-a.md", "Hello");
    var page = live("/2019/01/01/a.html");
    bucket.delete(page);

    repair();
    assertThat(looks).containsExactly(look("_posts/2019-01-01-a.md"));
    reconciler.reconcile(new SourceKey("_posts/2019-01-01-a.md"));

    assertThat(bucket.get(page)).isPresent();
    looks.clear();
    repair();
    assertThat(looks).isEmpty();
  }

  @Test
  void missingPageThatRejectedFilesShareIsMadeAgainByTheOneThatCan() {
    publish("_posts/2019-01-01-a.md", "Hello");
    publish("_posts/2019-01-01-b.md", "Hello");
    publish("_posts/2019-01-01-c.md", "Hello");
    publish("_posts/2019-01-01-a.md", "---\ntitle: [\n---\n");
    publish("_posts/2019-01-01-c.md", "---\ntitle: [\n---\n");
    bucket.delete(live("/2019/01/01/b.html"));

    repair();

    assertThat(looks).containsExactly(look("_posts/2019-01-01-b.md"));
  }

  @Test
  void pagesOfALostIndexAreNotSwept() {
    publish("_posts/2019-01-01-a.md", "Hello");
    later();
    table.clear();

    repair();

    assertThat(pages()).hasSize(2);
    assertThat(looks).contains(look("_posts/2019-01-01-a.md"));
  }

  @Test
  void claimOfALivePathComesBeforeAnyLook() {
    publish("_posts/2019-01-01-z.md", "---\npermalink: /one/\n---\nFirst");
    publish("_posts/2019-01-01-a.md", "---\npermalink: /one/\n---\nSecond");
    table.clear();

    repair();
    reconciler.reconcile(new SourceKey("_posts/2019-01-01-a.md"));
    reconciler.reconcile(new SourceKey("_posts/2019-01-01-z.md"));

    assertThat(new IndexReader(table).asOf(now).at(PostPath.of("/one/")).orElseThrow())
        .isInstanceOfSatisfying(
            At.Found.class,
            found ->
                assertThat(found.post().source())
                    .isEqualTo(new SourceKey("_posts/2019-01-01-z.md")));
  }

  @Test
  void claimOfALivePathHoldsAgainstOneThatWasThereBeforeAndIsLookedAtTooSoon() {
    publish("_posts/2019-01-01-a.md", "---\npermalink: /one/\n---\nFirst");
    remove("_posts/2019-01-01-a.md");
    publish("_posts/2019-01-01-z.md", "---\npermalink: /one/\n---\nSecond");
    publish("_posts/2019-01-01-a.md", "---\npermalink: /two/\n---\nFirst");
    table.clear();

    reconciler.reconcile(new SourceKey("_posts/2019-01-01-a.md"));
    repair();
    reconciler.reconcile(new SourceKey("_posts/2019-01-01-z.md"));

    assertThat(new IndexReader(table).asOf(now).at(PostPath.of("/one/")).orElseThrow())
        .isInstanceOf(At.Found.class);
  }

  @Test
  void fileThatOnlyLooksLikeAReceiptIsLeftAlone() {
    bucket.put(new SourceKey("_posts/2019-01-01-a.md"), "{}", Optional.empty());
    bucket.upload("_receipts/notes.txt", "Mine");

    repair();

    assertThat(looks).isEmpty();
    assertThat(table.all()).isEmpty();
  }

  private void publish(String key, String text) {
    bucket.upload(key, text);
    reconciler.reconcile(new SourceKey(key));
  }

  private void remove(String key) {
    bucket.remove(key);
    reconciler.reconcile(new SourceKey(key));
  }

  private void later() {
    now = now.plus(Sweep.GRACE).plusSeconds(1);
  }

  private RepairHandler handler(Calls calls) {
    var writer = new IndexWriter(calls);
    var settings = new Reconciler(calls, calls, calls, calls, writer, clock);
    var audit = new IndexAudit(calls);
    return new RepairHandler(
        new Repair(settings, calls, calls, calls, calls, writer, audit, clock), rest::addAll);
  }

  private void repair() {
    repair(handler);
  }

  /** In as many calls as it takes: a test's call has time for one page. */
  private void repair(RepairHandler handler) {
    rest.add(ALL);
    while (!rest.isEmpty()) {
      handler.handleRequest(event(rest.removeFirst()), new TestContext());
    }
  }

  private PageName live(String path) {
    return ((At.Found) new IndexReader(table).asOf(now).at(PostPath.of(path)).orElseThrow())
        .post()
        .page();
  }

  /** A post has two: its HTML and its Markdown. */
  private List<PageName> pages() {
    return bucket.stored(Optional.empty(), 10).stream().map(StoredPages.Listed::name).toList();
  }

  private static String look(String... keys) {
    return new QueueMessage.Look(List.of(keys).stream().map(SourceKey::new).toList()).write();
  }

  private static long keys(String look) {
    return look.split("_posts/", -1).length - 1L;
  }

  private static SQSEvent event(String body) {
    var message = new SQSEvent.SQSMessage();
    message.setBody(body);
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }
}
