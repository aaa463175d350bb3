package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.index.At;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import blog.broadsheet.store.Receipts;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What readers and the author see after uploads, whatever happens in between. */
final class ReconcilerTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String POST = "_posts/2019-10-13-wrap-up.md";
  private static final PostPath PATH = PostPath.of("/2019/10/13/wrap-up.html");

  private final List<String> messages = new ArrayList<>();
  private final MemoryBucket bucket = new MemoryBucket();
  private MapTable table = new MapTable();

  @Test
  void uploadedPostIsLiveWithItsPageAndAReceipt() {
    bucket.upload(POST, "---\ntitle: Wrap up\n---\nThank *you*!");

    assertThat(reconcile(POST)).contains(Outcome.PUBLISHED);

    assertThat(page(PATH)).contains("<em>you</em>");
    assertThat(receipt(POST).getString("source")).isEqualTo(POST);
    assertThat(receipt(POST).getString("outcome")).isEqualTo("published");
    assertThat(receipt(POST).getString("path")).isEqualTo(PATH.value());
    assertThat(receipt(POST).getString("at")).isEqualTo(NOW.toString());
    assertThat(receipt(POST).getString("etag")).isEqualTo("tag-1");
    assertThat(receipt(POST).getArray("warnings")).isEmpty();
    assertThat(receipt(POST).getObject("problem")).isNull();
    assertThat(receipt(POST).getObject("paths")).containsOnlyKeys(PATH.value());
  }

  @Test
  void postThatAsksForTheTimeGetsThatOfItsPublication() {
    bucket.upload(POST, "{{ site.time | date_to_xmlschema }} {{ 'now' | date: '%s' }}");

    reconcile(POST);

    assertThat(page(PATH)).contains("2026-01-01T00:00:00+00:00 " + NOW.getEpochSecond());
  }

  @Test
  void brokenEditLeavesTheLastGoodVersionAndTellsWhy() {
    bucket.upload(POST, "---\ntitle: Wrap up\n---\nGood.");
    reconcile(POST);
    bucket.upload(POST, "---\ntitle: 'Wrap up\n---\nBad.");

    assertThat(reconcile(POST)).contains(Outcome.REJECTED);

    assertThat(page(PATH)).contains("Good.");
    assertThat(receipt(POST).getString("path")).isEqualTo(PATH.value());
    var problem = receipt(POST).getObject("problem");
    assertThat(problem.getInt("line")).isPositive();
    assertThat(problem.getString("message")).isNotBlank();
    assertThat(problem.getString("fix")).isNotBlank();

    bucket.upload(POST, "---\ntitle: Wrap up\n---\nHealed.");
    assertThat(reconcile(POST)).contains(Outcome.PUBLISHED);
    assertThat(page(PATH)).contains("Healed.");
    assertThat(receipt(POST).getObject("problem")).isNull();
  }

  @Test
  void removedPostIsGoneAndItsReceiptRemembersItsPaths() {
    bucket.upload(POST, "Hello");
    reconcile(POST);
    bucket.remove(POST);

    assertThat(reconcile(POST)).contains(Outcome.REMOVED);

    assertThat(reader().asOf(NOW).at(PATH)).contains(new At.Gone());
    assertThat(receipt(POST).getString("outcome")).isEqualTo("removed");
    assertThat(receipt(POST).getString("path")).isNull();
    assertThat(receipt(POST).getObject("paths")).containsOnlyKeys(PATH.value());
  }

  @Test
  void draftShowsNowhereAndTakesALivePostAway() {
    bucket.upload(POST, "Hello");
    reconcile(POST);
    bucket.upload(POST, "---\npublished: false\n---\nHello");

    assertThat(reconcile(POST)).contains(Outcome.DRAFT);

    assertThat(reader().asOf(NOW).at(PATH)).contains(new At.Gone());
    assertThat(listed()).isEmpty();
  }

  @Test
  void postOfTheFutureIsScheduled() {
    bucket.upload(POST, "---\ndate: 2026-06-01 12:00:00\n---\nHello");

    assertThat(reconcile(POST)).contains(Outcome.SCHEDULED);

    var path = PostPath.of("/2026/06/01/wrap-up.html");
    assertThat(reader().asOf(NOW).at(path)).isEmpty();
    assertThat(reader().asOf(Instant.parse("2026-06-01T12:00:00Z")).at(path)).isPresent();
  }

  @Test
  void postEndsWithoutAnybodyDoingAnything() {
    bucket.upload(POST, "---\nexpires: 2026-06-01\n---\nHello");
    assertThat(reconcile(POST)).contains(Outcome.PUBLISHED);

    var end = Instant.parse("2026-06-01T00:00:00Z");
    assertThat(reader().asOf(end.minusSeconds(1)).at(PATH).orElseThrow())
        .isInstanceOf(At.Found.class);
    assertThat(reader().asOf(end).at(PATH)).contains(new At.Gone());
  }

  @Test
  void postThatHasEndedAlreadyIsSaidTo() {
    bucket.upload(POST, "---\nexpires: 2020-06-01\n---\nHello");

    assertThat(reconcile(POST)).contains(Outcome.EXPIRED);

    assertThat(reader().asOf(NOW).at(PATH)).contains(new At.Gone());
    assertThat(receipt(POST).getString("outcome")).isEqualTo("expired");
  }

  @Test
  void secondPostAtOnePathIsToldWhoHasIt() {
    bucket.upload(POST, "---\npermalink: /a/\n---\nFirst");
    bucket.upload("_posts/2020-01-01-b.md", "---\npermalink: /a/\n---\nSecond");
    reconcile(POST);

    assertThat(reconcile("_posts/2020-01-01-b.md")).contains(Outcome.REJECTED);

    assertThat(page(PostPath.of("/a/"))).contains("First");
    assertThat(receipt("_posts/2020-01-01-b.md").getObject("problem").getString("message"))
        .contains(POST);
  }

  @Test
  void secondPostAppearsByItselfWhenTheFirstGoes() {
    bucket.upload(POST, "---\npermalink: /a/\n---\nFirst");
    bucket.upload("_posts/2020-01-01-b.md", "---\npermalink: /a/\n---\nSecond");
    reconcile(POST);
    reconcile("_posts/2020-01-01-b.md");
    bucket.remove(POST);

    reconcile(POST);
    assertThat(messages).singleElement().asString().contains("_posts/2020-01-01-b.md");
    reconcile("_posts/2020-01-01-b.md");

    assertThat(page(PostPath.of("/a/"))).contains("Second");
    assertThat(receipt("_posts/2020-01-01-b.md").getString("outcome")).isEqualTo("published");
  }

  @Test
  void postThatWaitedInVainAndGotAnotherPathIsNotWokenAgain() {
    bucket.upload(POST, "---\npermalink: /a/\n---\nFirst");
    bucket.upload("_posts/2020-01-01-b.md", "---\npermalink: /a/\n---\nSecond");
    reconcile(POST);
    reconcile("_posts/2020-01-01-b.md");
    bucket.upload("_posts/2020-01-01-b.md", "---\npermalink: /b/\n---\nSecond");
    reconcile("_posts/2020-01-01-b.md");
    bucket.remove(POST);

    reconcile(POST);

    assertThat(messages).isEmpty();
    assertThat(page(PostPath.of("/b/"))).contains("Second");
  }

  @Test
  void eventThatComesTwiceChangesNothing() {
    bucket.upload(POST, "Hello");
    reconcile(POST);
    var index = table.all();
    var receipt = bucket.get(new SourceKey(POST));

    assertThat(reconcile(POST)).contains(Outcome.PUBLISHED);

    assertThat(table.all()).isEqualTo(index);
    assertThat(bucket.get(new SourceKey(POST))).isEqualTo(receipt);
  }

  @Test
  void eventOfAFileThatNeverWasLeavesNothingBehind() {
    assertThat(reconcile(POST)).isEmpty();
    assertThat(table.all()).isEmpty();
    assertThat(bucket.get(new SourceKey(POST))).isEmpty();
  }

  @Test
  void receiptLostInACrashIsWrittenWhenTheMessageComesAgain() {
    bucket.upload(POST, "Hello");
    var crashing =
        new Reconciler(
            bucket,
            bucket,
            new NoReceipts(),
            messages::addAll,
            new IndexWriter(table),
            InstantSource.fixed(NOW));
    assertThatThrownBy(() -> crashing.reconcile(new SourceKey(POST)))
        .hasMessageContaining("Killed");
    assertThat(bucket.get(new SourceKey(POST))).isEmpty();

    reconcile(POST);

    assertThat(receipt(POST).getString("outcome")).isEqualTo("published");
  }

  @Test
  void receiptThatAnAuthorDamagedIsReplaced() {
    bucket.upload(POST, "Hello");
    reconcile(POST);
    bucket.put(
        new SourceKey(POST), "no json", bucket.get(new SourceKey(POST)).map(Receipts.Stored::etag));

    reconcile(POST);

    assertThat(receipt(POST).getString("outcome")).isEqualTo("published");
  }

  @Test
  void indexThatIsLostIsRebuiltFromTheBucketWithItsRedirects() {
    bucket.upload(POST, "---\npermalink: /old/\n---\nHello");
    reconcile(POST);
    bucket.upload(POST, "---\npermalink: /new/\n---\nHello");
    reconcile(POST);
    bucket.upload("_posts/2019-01-01-gone.md", "---\npermalink: /gone/\n---\nHello");
    reconcile("_posts/2019-01-01-gone.md");
    bucket.remove("_posts/2019-01-01-gone.md");
    reconcile("_posts/2019-01-01-gone.md");
    table = new MapTable();

    reconcile(POST);
    reconcile("_posts/2019-01-01-gone.md");

    assertThat(reader().asOf(NOW).at(PostPath.of("/old/")))
        .contains(new At.Moved(PostPath.of("/new/")));
    assertThat(page(PostPath.of("/new/"))).contains("Hello");
    assertThat(reader().asOf(NOW).at(PostPath.of("/gone/"))).contains(new At.Gone());
    assertThat(listed()).containsExactly("/new/");
  }

  @Test
  void fiveMegabytesAreRejectedUnread() {
    bucket.upload(POST, new byte[5_000_001]);

    assertThat(reconcile(POST)).contains(Outcome.REJECTED);

    assertThat(receipt(POST).getObject("problem").getString("message")).contains("5,000,001 bytes");
  }

  @Test
  void brokenSettingsLeaveThePreviousOnesInForce() {
    bucket.upload("_config.yml", "title: Mine");
    reconcile("_config.yml");
    bucket.upload("_config.yml", "title: [");

    assertThat(reconcile("_config.yml")).contains(Outcome.REJECTED);

    assertThat(reader().asOf(NOW).masthead().settings().title()).isEqualTo("Mine");
    bucket.remove("_config.yml");
    reconcile("_config.yml");
    assertThat(reader().asOf(NOW).masthead().settings().title()).isEqualTo("Blog");
  }

  @Test
  void fileThatHasHadMoreAddressesThanThereIsRoomForStaysWhereItIs() {
    bucket.upload(POST, aliases(0));
    reconcile(POST);
    bucket.upload(POST, aliases(50));
    assertThat(reconcile(POST)).contains(Outcome.PUBLISHED);

    bucket.upload(POST, aliases(100));
    assertThat(reconcile(POST)).contains(Outcome.REJECTED);
    assertThat(receipt(POST).getObject("problem").getString("message")).contains("101 addresses");
    assertThat(page(PATH)).contains("From 50");

    bucket.upload(POST, aliases(25));
    assertThat(reconcile(POST)).contains(Outcome.PUBLISHED);
  }

  /** 50 of them, each with 900 bytes. */
  private static String aliases(int from) {
    return IntStream.range(from, from + 50)
        .mapToObj(i -> "/%0899d".formatted(i))
        .collect(Collectors.joining(", ", "---\naliases: [", "]\n---\nFrom " + from));
  }

  @Test
  void postIsReadBySettingsOfWhichTheMessageIsStillToCome() {
    bucket.upload("_config.yml", "title: Mine\nexclude: [_posts/]");
    bucket.upload(POST, "Not for everybody");

    assertThat(reconcile(POST)).contains(Outcome.IGNORED);

    assertThat(reader().asOf(NOW).at(PATH)).isEmpty();
    assertThat(reader().asOf(NOW).masthead().settings().title()).isEqualTo("Mine");
    assertThat(receipt("_config.yml").getString("outcome")).isEqualTo("published");
  }

  @Test
  void brokenSettingsThatAreTheFirstKeepNoPostBack() {
    bucket.upload("_config.yml", "title: [");
    bucket.upload(POST, "Hello");

    assertThat(reconcile(POST)).contains(Outcome.PUBLISHED);

    assertThat(receipt("_config.yml").getString("outcome")).isEqualTo("rejected");
  }

  private Optional<Outcome> reconcile(String key) {
    return new Reconciler(
            bucket,
            bucket,
            bucket,
            messages::addAll,
            new IndexWriter(table),
            InstantSource.fixed(NOW))
        .reconcile(new SourceKey(key))
        .map(Reconciler.Result::outcome);
  }

  private IndexReader reader() {
    return new IndexReader(table);
  }

  private String page(PostPath path) {
    var found = (At.Found) reader().asOf(NOW).at(path).orElseThrow();
    return bucket.get(found.post().page()).orElseThrow();
  }

  private List<String> listed() {
    return reader().asOf(NOW).list(new Listing.All(), Optional.empty(), 100).entries().stream()
        .map(entry -> entry.path().value())
        .toList();
  }

  private JsonObject receipt(String key) {
    try {
      return JsonParser.object().from(bucket.get(new SourceKey(key)).orElseThrow().json());
    } catch (JsonParserException e) {
      throw new AssertionError(e);
    }
  }

  /** A process that is killed as soon as it comes to the receipt. */
  private static final class NoReceipts implements Receipts {
    @Override
    public Optional<Stored> get(SourceKey source) {
      return Optional.empty();
    }

    @Override
    public boolean put(SourceKey source, String json, Optional<String> expected) {
      throw new IllegalStateException("Killed");
    }
  }
}
