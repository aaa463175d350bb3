package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.index.At;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import blog.broadsheet.store.Source;
import blog.broadsheet.store.Sources;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The recorded events of {@code events/publish}, through Lambda's own reading of JSON. */
final class PublishHandlerTest {
  private static final Path EVENTS =
      Path.of(System.getProperty("repository.root"), "events", "publish");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String WRAP_UP = "_posts/2019-10-13-wrap-up.md";

  private final MapTable table = new MapTable();
  private final List<String> messages = new ArrayList<>();
  private final MemoryBucket bucket = new MemoryBucket();
  private final IndexReader index = new IndexReader(table);
  private final TestContext context = new TestContext();
  private final PublishHandler handler = handler(bucket);

  @BeforeEach
  void upload() {
    bucket.upload(WRAP_UP, "---\ntitle: Wrap up\n---\nThank you!");
    bucket.upload("_posts/2019-10-14-thanks.md", "---\ntitle: Thanks\n---\nTo all.");
    bucket.upload("_posts/2019-10-13-café & crème+1.md", "---\ntitle: Café\n---\nWith cream.");
    bucket.upload("_posts/2019-10-12-broken.md", "---\ntitle: [\n---\nOops.");
    bucket.upload("assets/photo.jpg", "JFIF");
  }

  @Test
  void uploadIsPublished() {
    assertThat(failed(handle("uploaded"))).isEmpty();

    assertThat(titles()).containsExactly("Wrap up");
    assertThat(context.lines())
        .singleElement()
        .asString()
        .contains(WRAP_UP, "\"outcome\":\"published\"");
  }

  @Test
  void timeFromUploadToPageIsMeasuredFromWhatS3Says() {
    var before = Duration.between(Instant.parse("2019-10-13T06:00:01.234Z"), Instant.now());

    handle("uploaded");

    assertThat(latency()).isGreaterThan(before.toNanos() / 1e6 - 1);
  }

  @Test
  void publishingAnewIsNoUploadToBeMeasured() {
    bucket.upload(WRAP_UP, "---\ntitle: Wrap up\n---\nThank you!");
    messages.add(look(List.of(WRAP_UP)).getBody());

    drain();

    assertThat(titles()).containsExactly("Wrap up");
    assertThat(context.lines()).noneMatch(line -> line.contains("PublishLatency"));
  }

  private double latency() {
    try {
      return JsonParser.object().from(context.lines().getLast()).getDouble("PublishLatency");
    } catch (JsonParserException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"removed", "expired"})
  void postWhoseFileIsGoneIsTakenAway(String event) {
    handle("uploaded");
    bucket.remove(WRAP_UP);

    assertThat(failed(handle(event))).isEmpty();

    assertThat(titles()).isEmpty();
  }

  @Test
  void removalOfAnOldVersionLeavesThePost() {
    handle("uploaded");

    assertThat(failed(handle("old-version-removed"))).isEmpty();

    assertThat(titles()).containsExactly("Wrap up");
  }

  @Test
  void restoredVersionIsPublishedAgain() {
    handle("uploaded");
    bucket.remove(WRAP_UP);
    handle("removed");
    bucket.upload(WRAP_UP, "---\ntitle: As it was\n---\nThank you!");

    assertThat(failed(handle("version-restored"))).isEmpty();

    assertThat(titles()).containsExactly("As it was");
  }

  @Test
  void keyIsDecoded() {
    handle("encoded-key");

    assertThat(titles()).containsExactly("Café");
  }

  @Test
  void everyKeyOfABatchIsLookedAtOnce() {
    handle("several-records");

    assertThat(titles()).containsExactly("Thanks", "Wrap up");
    assertThat(context.lines()).hasSize(2);
  }

  @Test
  void postsAreReadByTheSettingsOfTheirBatch() {
    bucket.upload("_config.yml", "permalink: /:title/");

    handle("settings-among-posts");

    assertThat(index.asOf(NOW).at(PostPath.of("/wrap-up/"))).isPresent();
  }

  @Test
  void newSettingsReachThePostsThatWereThereBefore() {
    handle("several-records");
    bucket.upload("_config.yml", "permalink: /:title/");

    handle("settings-among-posts");
    drain();

    assertThat(index.asOf(NOW).at(PostPath.of("/wrap-up/"))).isPresent();
    assertThat(index.asOf(NOW).at(PostPath.of("/2019/10/14/thanks.html")))
        .contains(new At.Moved(PostPath.of("/thanks/")));
    var written = table.all();
    drain();
    assertThat(table.all()).isEqualTo(written);
  }

  @Test
  void settingsThatPostsDoNotDependOnLeaveThemAlone() {
    handle("several-records");
    bucket.upload("_config.yml", "title: Another title");

    handle("settings-among-posts");

    assertThat(messages).isEmpty();
  }

  @Test
  void blogOfAnySizeIsGoneThroughPageByPage() {
    for (var i = 0; i < 1200; i++) {
      bucket.upload("_posts/2019-01-01-%04d.md".formatted(i), "Hello");
    }
    messages.add(new QueueMessage.Republish(Optional.empty()).write());

    drain();

    assertThat(index.asOf(NOW).months()).anyMatch(month -> month.posts() == 1200);
  }

  /** Delivers what is on the queue, and what that puts there, until it is empty. */
  private void drain() {
    while (!messages.isEmpty()) {
      var event = event(messages.stream().map(PublishHandlerTest::message).toList());
      messages.clear();
      assertThat(failed(handler.handleRequest(event, context))).isEmpty();
    }
  }

  private static SQSEvent event(List<SQSEvent.SQSMessage> records) {
    var event = new SQSEvent();
    event.setRecords(records);
    return event;
  }

  private static SQSEvent.SQSMessage look(List<String> keys) {
    return message(new QueueMessage.Look(keys.stream().map(SourceKey::new).toList()).write());
  }

  private static SQSEvent.SQSMessage message(String body) {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId(body);
    message.setBody(body);
    return message;
  }

  @Test
  void greetingOfANewNotificationIsFine() {
    assertThat(failed(handle("test-event"))).isEmpty();
    assertThat(table.all()).isEmpty();
  }

  @Test
  void fieldsAddedLaterAreIgnored() {
    assertThat(failed(handle("unknown-fields"))).isEmpty();
    assertThat(titles()).containsExactly("Wrap up");
  }

  @Test
  void messageThatNobodyUnderstandsGoesBackAndHoldsNobodyUp() {
    assertThat(failed(handle("foreign-messages")))
        .containsExactly(
            "059f36b4-87a3-44ab-83d2-661975830a7d",
            "2e1424d4-f796-459a-8184-9c92662be6da",
            "b04a1c70-6d0f-4c0a-9d5c-3f1f2a6f8f41");
    assertThat(titles()).containsExactly("Wrap up");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"broadsheet\":\"republish\"} | not republished",
        "{\"broadsheet\":\"tell\",\"stem\":\"a\"} | not every user of a file is told"
      })
  void whatFailsIsLoggedByWhatWasAskedFor(String body, String logged) {
    var event = event(List.of(message(body)));

    assertThat(failed(new PublishHandler(silent()).handleRequest(event, context)))
        .containsExactly(body);
    assertThat(context.lines()).singleElement().asString().contains(logged);
  }

  /** Whose queue takes no messages. */
  private Reconciler silent() {
    return new Reconciler(
        bucket,
        bucket,
        bucket,
        _ -> {
          throw new IllegalStateException("The queue does not answer");
        },
        new IndexWriter(table),
        InstantSource.fixed(NOW));
  }

  @Test
  void fileThatIsNoPostIsLeftAlone() {
    assertThat(failed(handle("asset"))).isEmpty();
    assertThat(table.all()).isEmpty();
  }

  @Test
  void faultyPostIsNotTriedAgainAndHoldsNobodyUp() {
    assertThat(failed(handle("rejected-among-good"))).isEmpty();

    assertThat(titles()).containsExactly("Wrap up");
    assertThat(bucket.get(new SourceKey("_posts/2019-10-12-broken.md")).orElseThrow().json())
        .contains("\"outcome\":\"rejected\"", "\"line\":");
  }

  @Test
  void onlyTheMessageWhoseKeyFailedGoesBack() {
    assertOnlyItsMessageGoesBack(() -> {
      throw new IllegalStateException("The bucket does not answer");
    });

    assertThat(context.lines()).anyMatch(line -> line.contains("The bucket does not answer"));
  }

  @Test
  void whatMemoryDoesNotSufficeForHoldsNobodyUp() {
    assertOnlyItsMessageGoesBack(() -> {
      throw new OutOfMemoryError("Java heap space");
    });
  }

  /** Of a key whose file the bucket fails for in this way. */
  private void assertOnlyItsMessageGoesBack(Runnable fault) {
    var failing = handler(new Failing("_posts/2019-10-12-broken.md", bucket, fault));

    var response = failing.handleRequest(event("rejected-among-good"), context);

    assertThat(failed(response)).containsExactly("059f36b4-87a3-44ab-83d2-661975830a7d");
    assertThat(titles()).containsExactly("Wrap up");
  }

  @Test
  void whatThereIsNoTimeForIsAskedForAnewAndUploadsComeFirst() {
    var keys = IntStream.range(0, 250).mapToObj("_posts/2019-01-01-%03d.md"::formatted).toList();
    keys.forEach(key -> bucket.upload(key, "Hello"));
    var records = new ArrayList<SQSEvent.SQSMessage>();
    for (var from = 0; from < keys.size(); from += 25) {
      records.add(look(keys.subList(from, from + 25)));
    }
    records.addAll(event("uploaded").getRecords());
    context.pass(Duration.ofMillis(300));

    assertThat(failed(handler.handleRequest(event(records), context))).isEmpty();

    assertThat(context.lines().getFirst()).contains(WRAP_UP, "PublishLatency");
    assertThat(context.lines().getLast()).contains("lack of time");
    var done = index.asOf(NOW).list(new Listing.All(), Optional.empty(), 100).entries().size() - 1;
    assertThat(done).isPositive();
    assertThat(messages).as("as few as hold the rest").hasSize((250 - done + 24) / 25);
    context.pass(Duration.ZERO);
    context.leave(Duration.ofSeconds(30));
    drain();
    assertThat(index.asOf(NOW).months()).anyMatch(month -> month.posts() == 250);
  }

  @Test
  void uploadsThatThereIsNoTimeForStayUploads() {
    context.leave(Duration.ofSeconds(4));
    assertThat(failed(handle("several-records"))).isEmpty();
    assertThat(titles()).as("what every call begins").hasSize(1);
    context.lines().clear();

    drain();

    assertThat(titles()).containsExactly("Thanks", "Wrap up");
    assertThat(context.lines()).singleElement().asString().contains("PublishLatency");
  }

  @Test
  void whatCannotBeAskedForAnewGoesBack() {
    context.leave(Duration.ofSeconds(4));
    var event = event(List.of(look(List.of("about.md")), look(List.of(WRAP_UP))));

    assertThat(failed(new PublishHandler(silent()).handleRequest(event, context))).hasSize(2);
    assertThat(context.lines()).last().asString().contains("lack of time", "does not answer");
  }

  @Test
  void keyThatCanNeverBeFinishedUsesUpTheTriesOfItsMessageAlone() {
    var keys = IntStream.range(0, 4).mapToObj("_posts/2019-01-01-%d.md"::formatted).toList();
    keys.forEach(key -> bucket.upload(key, "Hello"));
    var failing =
        handler(
            new Failing(
                keys.get(1),
                bucket,
                () -> {
                  context.leave(Duration.ZERO);
                  throw new OutOfMemoryError("Java heap space");
                }));
    var endless = look(keys.subList(0, 2)).getBody();
    var queue = new ArrayList<>(List.of(endless, look(keys.subList(2, 4)).getBody()));
    var tries = 0;

    while (!queue.isEmpty()) {
      context.leave(Duration.ofSeconds(30));
      var batch = event(queue.stream().map(PublishHandlerTest::message).toList());
      var failed = failed(failing.handleRequest(batch, context));
      queue.clear();
      queue.addAll(messages);
      messages.clear();
      assertThat(failed).isEqualTo(tries < 5 ? List.of(endless) : List.of());
      if (!failed.isEmpty() && ++tries < 5) {
        queue.add(endless);
      }
    }

    assertThat(tries).isEqualTo(5);
    assertThat(index.asOf(NOW).months()).anyMatch(month -> month.posts() == 3);
  }

  @Test
  void keyAtWhichLambdaEndsTheCallKeepsNoOtherFromItsTurn() {
    var keys = IntStream.range(0, 3).mapToObj("_posts/2019-01-01-%d.md"::formatted).toList();
    keys.forEach(key -> bucket.upload(key, "Hello"));
    var ended = new AssertionError("The time is up");
    var endless =
        handler(
            new Failing(
                keys.get(1),
                bucket,
                () -> {
                  throw ended;
                }));

    for (var tries : List.of("1", "2")) {
      var batch = event(keys.stream().map(key -> look(List.of(key))).toList());
      batch
          .getRecords()
          .forEach(message -> message.setAttributes(Map.of("ApproximateReceiveCount", tries)));
      assertThatThrownBy(() -> endless.handleRequest(batch, context)).isSameAs(ended);
    }

    assertThat(index.asOf(NOW).months()).anyMatch(month -> month.posts() == 2);
  }

  @Test
  void whatWasSoBeforeIsCountedOnce() {
    handle("uploaded");
    handle("uploaded");
    handle("old-version-removed");

    assertThat(context.lines())
        .filteredOn(line -> line.contains("\"Published\"") || line.contains("PublishLatency"))
        .hasSize(1);
  }

  @Test
  void whatComesAgainWithItsMessageIsNotAskedForAnew() {
    var failing =
        handler(
            new Failing(
                WRAP_UP,
                bucket,
                () -> {
                  context.leave(Duration.ZERO);
                  throw new IllegalStateException("The bucket does not answer in time");
                }));
    var looks = look(List.of(WRAP_UP, "_posts/2019-10-14-thanks.md"));

    assertThat(failed(failing.handleRequest(event(List.of(looks)), context))).hasSize(1);

    assertThat(messages).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyRecordedEventIsUnderstood(String event) {
    bucket.upload("_config.yml", "title: Blog");

    var response = handle(event);

    assertThat(failed(response)).hasSize(event.equals("foreign-messages") ? 3 : 0);
  }

  static Stream<String> events() throws IOException {
    try (var files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private PublishHandler handler(Sources sources) {
    return new PublishHandler(
        new Reconciler(
            sources,
            bucket,
            bucket,
            messages::addAll,
            new IndexWriter(table),
            InstantSource.fixed(NOW)));
  }

  private SQSBatchResponse handle(String event) {
    return handler.handleRequest(event(event), context);
  }

  private static SQSEvent event(String name) {
    try {
      return LambdaEventSerializers.serializerFor(
              SQSEvent.class, PublishHandlerTest.class.getClassLoader())
          .fromJson(Files.readString(EVENTS.resolve(name + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> failed(SQSBatchResponse response) {
    return response.getBatchItemFailures().stream()
        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private List<String> titles() {
    return index.asOf(NOW).list(new Listing.All(), Optional.empty(), 100).entries().stream()
        .map(Entry::title)
        .toList();
  }

  /** A bucket that fails for one key. */
  private record Failing(String key, Sources bucket, Runnable fault) implements Sources {
    @Override
    public Optional<Source> read(SourceKey asked, long limit) {
      if (asked.value().equals(key)) {
        fault.run();
      }
      return bucket.read(asked, limit);
    }

    @Override
    public Optional<String> etag(SourceKey asked) {
      return bucket.etag(asked);
    }

    @Override
    public List<Listed> under(String prefix, int limit) {
      return bucket.under(prefix, limit);
    }

    @Override
    public List<Listed> list(Optional<SourceKey> after, int limit) {
      return bucket.list(after, limit);
    }
  }
}
