package blog.broadsheet.publish.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.index.Announcements;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.Reconciler;
import blog.broadsheet.publish.TestContext;
import blog.broadsheet.store.MemoryBucket;
import blog.broadsheet.store.Reminders;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Posts on their way to a receiver on the loopback interface, at the speed of a clock set by hand.
 */
final class AnnouncerTest {
  private static final String KEY = "0123456789abcdef";

  private final MapTable table = new MapTable();
  private final IndexWriter index = new IndexWriter(table);
  private final Announcements announcements = new Announcements(table);
  private final List<Instant> reminders = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final ConcurrentLinkedQueue<String> hub = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> indexNow = new ConcurrentLinkedQueue<>();
  private Instant now = Instant.parse("2020-06-01T12:00:00Z");
  private final MemoryBucket bucket = new MemoryBucket(() -> now);
  private final Reconciler reconciler =
      new Reconciler(bucket, bucket, bucket, _ -> {}, index, () -> now);
  private final AnnouncementPlan plan =
      new AnnouncementPlan(index, announcements, this::remind, () -> now);
  private final HttpServer server = server();
  private int status = 202;

  @BeforeEach
  void configure() {
    // The hub's address is https, as it must be; the mail below takes it to the receiver.
    publish(
        "_config.yml",
        """
        url: https://example.org
        websub: https://hub.example/
        indexnow: %s
        """
            .formatted(KEY));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void newPostIsToldToEverybodyOnce() {
    publish("_posts/2020-06-01-a.md", "Hello");
    runUntil("2020-06-01T13:00:00Z");

    assertThat(hub)
        .containsExactly(
            "hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2Ffeed.xml",
            "hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2Frss.xml",
            "hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2Ffeed.json");
    assertThat(indexNow)
        .containsExactly(
            """
            {"host":"example.org","key":"%s","keyLocation":"https://example.org/%s.txt",\
            "urlList":["https://example.org/2020/06/01/a.html"]}\
            """
                .formatted(KEY, KEY));

    publish("_posts/2020-06-01-a.md", "Hello again");
    runUntil("2020-06-03T13:00:00Z");
    assertThat(hub).hasSize(3);
    assertThat(indexNow).hasSize(1);
  }

  @Test
  void scheduledPostIsToldWhenItAppears() {
    publish("_posts/2020-06-01-a.md", "---\ndate: 2020-06-01 12:40:10\n---\nSoon");

    runUntil("2020-06-01T12:40:09Z");
    assertThat(indexNow).isEmpty();
    assertThat(reminders).hasSizeLessThan(5);

    runUntil("2020-06-01T12:40:10Z");
    assertThat(indexNow).hasSize(1);
  }

  @Test
  void postThatIsPutOffIsToldAtItsNewTime() {
    publish("_posts/2020-06-01-a.md", "---\ndate: 2020-06-01 13:00:00\n---\nSoon");
    publish("_posts/2020-06-01-a.md", "---\ndate: 2020-06-02 13:00:00\n---\nLater");

    runUntil("2020-06-02T12:59:59Z");
    assertThat(indexNow).isEmpty();

    runUntil("2020-06-02T13:00:00Z");
    assertThat(indexNow).hasSize(1);
  }

  @Test
  void postThatIsTakenAwayBeforeItsTimeIsNotTold() {
    publish("_posts/2020-06-01-a.md", "---\ndate: 2020-06-01 13:00:00\n---\nSoon");
    bucket.remove("_posts/2020-06-01-a.md");
    reconcile("_posts/2020-06-01-a.md");

    runUntil("2020-06-05T00:00:00Z");
    assertThat(indexNow).isEmpty();
  }

  @Test
  void draftsPagesAndOldPostsAreNoNews() {
    publish("_drafts/a.md", "Hello");
    publish("about.md", "---\n---\nHello");
    publish("_posts/2020-05-29-old.md", "Hello");

    runUntil("2020-06-05T00:00:00Z");
    assertThat(reminders).isEmpty();
  }

  @Test
  void severalPostsAreToldTogether() {
    publish("_posts/2020-06-01-a.md", "Hello");
    publish("_posts/2020-06-01-b.md", "Hello");

    runUntil("2020-06-01T13:00:00Z");
    assertThat(hub).hasSize(3);
    assertThat(indexNow).singleElement().asString().contains("/a.html", "/b.html");
  }

  @Test
  void receiverOutOfOrderIsToldLaterAndAlone() {
    status = 503;
    publish("_posts/2020-06-01-a.md", "Hello");
    runUntil("2020-06-01T12:02:00Z");
    assertThat(log)
        .hasSize(2)
        .first()
        .asString()
        .contains("\"level\":\"ERROR\"", "https://hub.example/", "it answered 503");
    hub.clear();
    indexNow.clear();

    status = 200;
    runUntil("2020-06-01T13:00:00Z");
    assertThat(hub).hasSize(3);
    assertThat(indexNow).hasSize(1);

    runUntil("2020-06-05T00:00:00Z");
    assertThat(indexNow).hasSize(1);
  }

  @Test
  void receiverThatStaysOutOfOrderIsGivenUp() {
    status = 500;
    publish("_posts/2020-06-01-a.md", "Hello");

    runUntil("2020-07-01T00:00:00Z");
    assertThat(indexNow).hasSize(Announcer.RETRIES.size());
    assertThat(log)
        .last()
        .asString()
        .contains("\"level\":\"ERROR\"", "given up", "_posts/2020-06-01-a.md");
    assertThat(announcements.next()).isEmpty();
  }

  @Test
  void failureIsLoggedForWhoeverLooksForErrors() {
    publish("_posts/2020-06-01-a.md", "---\ndate: 2020-06-01 13:00:00\n---\nSoon");
    now = Instant.parse("2020-06-01T12:30:00Z");
    var context = new TestContext();
    Reminders away =
        (_, _) -> {
          throw new IllegalStateException("The queue is away");
        };
    var handler = new AnnounceHandler(announcer(HttpMail.toThePublic(), away));

    assertThatThrownBy(() -> handler.handleRequest(new SQSEvent(), context))
        .hasMessage("The queue is away");
    assertThat(context.lines())
        .singleElement()
        .asString()
        .contains("\"level\":\"ERROR\"", "request-1", "The queue is away");
  }

  @Test
  void nobodyIsToldWhereTheSettingsNameNobody() {
    publish("_config.yml", "url: https://example.org");
    publish("_posts/2020-06-01-a.md", "Hello");

    runUntil("2020-06-05T00:00:00Z");
    assertThat(reminders).isEmpty();
    assertThat(hub).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "::1", "fe80::1", "fd00:ec2::254", "::ffff:127.0.0.1", "224.0.0.1"
      })
  void privateAddressIsNotPublic(String address) throws IOException {
    assertThat(HttpMail.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "2606:2800:220:1::1", "100.128.0.1"})
  void publicAddressIsPublic(String address) throws IOException {
    assertThat(HttpMail.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void mailToThePublicDoesNotReachTheMachineItself() {
    publish("_posts/2020-06-01-a.md", "Hello");
    now = now.plus(AnnouncementPlan.CACHED);

    announcer(HttpMail.toThePublic()).run(new AnnounceLog("request-1", log::add));

    assertThat(hub).isEmpty();
    assertThat(log).hasSize(2).first().asString().contains("not in the public network");
  }

  /** Calls the announcing function as the queue would, until a time. */
  private void runUntil(String end) {
    var until = Instant.parse(end);
    for (var next = arriving(until); next.isPresent(); next = arriving(until)) {
      reminders.remove(next.get());
      now = next.get().isAfter(now) ? next.get() : now;
      announcer(new HttpMail(_ -> true)).run(new AnnounceLog("request-1", log::add));
    }
    now = until;
  }

  private Optional<Instant> arriving(Instant until) {
    return reminders.stream().sorted().filter(at -> !at.isAfter(until)).findFirst();
  }

  private Announcer announcer(Mail mail) {
    return announcer(mail, this::remind);
  }

  private Announcer announcer(Mail mail, Reminders reminders) {
    var address = "http://127.0.0.1:" + server.getAddress().getPort();
    Mail toTheReceiver =
        (to, type, body) ->
            mail.post(
                to.getHost().equals("hub.example") ? URI.create(address + "/hub") : to, type, body);
    var receivers = new Receivers(toTheReceiver, URI.create(address + "/indexnow"));
    return new Announcer(index, announcements, reminders, receivers, () -> now);
  }

  private void remind(String body, Duration delay) {
    assertThat(delay).isBetween(Duration.ZERO, Duration.ofMinutes(15));
    reminders.add(now.plus(delay));
  }

  private void publish(String key, String text) {
    bucket.upload(key, text);
    reconcile(key);
  }

  private void reconcile(String key) {
    reconciler.reconcile(new SourceKey(key)).ifPresent(_ -> plan.note(new SourceKey(key)));
  }

  private HttpServer server() {
    try {
      var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      made.createContext("/hub", exchange -> take(exchange, hub));
      made.createContext("/indexnow", exchange -> take(exchange, indexNow));
      made.start();
      return made;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void take(HttpExchange exchange, ConcurrentLinkedQueue<String> received)
      throws IOException {
    try (exchange) {
      received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(status, -1);
    }
  }
}
