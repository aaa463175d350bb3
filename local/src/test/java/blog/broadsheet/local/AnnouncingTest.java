package blog.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.lambda.Patience;
import blog.broadsheet.local.template.Template;
import blog.broadsheet.publish.announce.Mail;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.sync.RequestBody;

/** From an upload to a receiver on the loopback interface, with the clock of the machine. */
@Timeout(60)
final class AnnouncingTest {
  private static final Template TEMPLATE =
      Template.read(Path.of(System.getProperty("repository.root"), "template.yaml"));

  private static final String CONFIG =
      """
      title: Blog
      url: https://blog.example
      permalink: /:title/
      websub: https://hub.example/hub
      indexnow: 0123456789abcdef
      """;

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
  private final HttpServer receiver = receiver();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    receiver.stop(0);
    http.close();
  }

  @Test
  void scheduledPostIsToldToEveryReceiverOnceWhenItAppears() throws Exception {
    try (var stack = start(Optional.of(this::send))) {
      put(stack, "_config.yml", CONFIG);
      stack.awaitRepaired();
      put(stack, "_posts/2020-01-01-old.md", "Old.");
      put(stack, "_posts/2020-01-01-first.md", scheduled(10));
      put(stack, "_posts/2020-01-01-second.md", scheduled(20));

      assertThat(next(4)).containsExactlyInAnyOrder(told("first"));
      put(stack, "_posts/2020-01-01-first.md", scheduled(3) + "More.");
      // Were the first told again when it appears again, it would stand before the second.
      assertThat(next(4)).containsExactlyInAnyOrder(told("second"));
    }
  }

  @Test
  void blogInMemoryOnlySaysWhomItWouldTell() throws Exception {
    try (var stack = start(Optional.empty())) {
      put(stack, "_config.yml", CONFIG);
      stack.awaitRepaired();
      put(stack, "_posts/2020-01-01-first.md", scheduled(10));

      var line = "";
      while (!line.startsWith("Not sent")) {
        line = logged.take();
      }
      assertThat(line).contains("https://hub.example/hub", "feed.xml");
    }
  }

  private LocalStack start(Optional<Mail> mail) {
    var options =
        new LocalStack.Options(0, 0, Optional.empty(), Optional.empty(), Patience.DECLARED, mail);
    return LocalStack.start(TEMPLATE, options, logged::add);
  }

  private static void put(LocalStack stack, String key, String text) {
    try (var s3 = stack.s3().client()) {
      s3.putObject(put -> put.bucket(stack.contentBucket()).key(key), RequestBody.fromString(text));
    }
  }

  /**
   * @param seconds from now; a post whose second has come by the time that it is read is told after
   *     a minute, when no cache has an outdated feed
   */
  private static String scheduled(long seconds) {
    var published = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
    return "---\ndate: %s\n---\nNews.\n".formatted(published);
  }

  /** What receivers hear of a post: a hub of each feed, and search engines of the post. */
  private static String[] told(String name) {
    var hub = "/hub hub.mode=publish&hub.url=https://blog.example/";
    return new String[] {
      hub + "feed.xml",
      hub + "rss.xml",
      hub + "feed.json",
      "/indexnow {\"host\":\"blog.example\",\"key\":\"0123456789abcdef\","
          + "\"keyLocation\":\"https://blog.example/0123456789abcdef.txt\","
          + "\"urlList\":[\"https://blog.example/%s/\"]}".formatted(name)
    };
  }

  private List<String> next(int number) throws InterruptedException {
    var next = new ArrayList<String>();
    for (var i = 0; i < number; i++) {
      next.add(received.take());
    }
    return next;
  }

  /** To the receiver instead of the address, for that is on another machine and speaks TLS. */
  private int send(URI to, String type, String body) throws IOException {
    var here =
        URI.create(
            "http://localhost:%d%s".formatted(receiver.getAddress().getPort(), to.getPath()));
    var request =
        HttpRequest.newBuilder(here)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private HttpServer receiver() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            received.add(
                exchange.getRequestURI() + " " + URLDecoder.decode(body, StandardCharsets.UTF_8));
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
