package blog.broadsheet.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.template.Template;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Requests as no browser sends them, byte by byte through the whole stack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class HostileRequestTest {
  private static final String SECRET = "Nobody is to read this yet";
  private static final String UNKNOWN = "/no/such/page.html";

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final LocalStack stack =
      LocalStack.start(
          Template.read(Path.of(System.getProperty("repository.root"), "template.yaml")),
          LocalStack.Options.ANYWHERE,
          observer());

  @BeforeAll
  void publish() throws InterruptedException {
    try (var client = stack.s3().client()) {
      put(client, "_drafts/secret.md", SECRET);
      put(client, "_posts/2099-01-01-secret.md", SECRET);
      put(client, "_data/secret.json", "\"" + SECRET + "\"");
      put(client, "secret.txt", SECRET);
      put(client, "_posts/secret.png", SECRET);
      put(client, "assets/_posts/2099-01-01-secret.md", SECRET);
      put(client, "news/_drafts/secret.svg", SECRET);
      put(client, "assets/logo.svg", "<svg/>");
      put(client, "_posts/2019-10-13-hello.md", "---\npermalink: /hello/\n---\nHello");
      put(
          client,
          "_posts/2019-10-13-splitting.md",
          "---\ntitle: \"T\\r\\nSet-Cookie: a=1\"\nlang: \"en\\r\\nSet-Cookie: a=1\"\n"
              + "image: \"/a.png\\r\\nSet-Cookie: a=1\"\npermalink: /splitting/\n---\nHello");
      put(
          client,
          "_posts/2019-10-13-leading.md",
          "---\npermalink: /leading/\nredirect_to: \"https://a.example/\\r\\nSet-Cookie: a=1\"\n"
              + "---\nHello");
      put(
          client,
          "_posts/2019-10-13-path.md",
          "---\npermalink: \"/path\\r\\nSet-Cookie: a=1/\"\n---\nHello");
    }
    stack.awaitRepaired();
  }

  @AfterAll
  void close() {
    stack.close();
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("waysOut")
  void nobodyGetsOutOfTheSite(String target) throws IOException {
    var answer = answer("GET " + target + " HTTP/1.1");

    assertThat(answer).doesNotContain(SECRET, "root:").containsPattern("^HTTP/1.1 40[04] ");
  }

  /** Each way up, before each file that is nobody's business, on each route that takes a name. */
  static Stream<String> waysOut() {
    var up =
        Stream.of(
            "..", "%2e%2e", ".%2e", "%252e%252e", "..%2f..", "..%5c..", "..\\..", "%c0%ae%c0%ae");
    var files = Stream.of("_data/secret.json", "_drafts/secret.md", "secret.txt").toList();
    var below =
        Stream.of("", "/assets", "/images/x", "/static", "/tags", "/preview", "/api/posts")
            .toList();
    return up.flatMap(way ->
        below.stream()
            .flatMap(folder -> files.stream().map(file -> folder + "/" + way + "/" + file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_posts/2099-01-01-secret.md",
        "/_drafts/secret.md",
        "/_data/secret.json",
        "/secret.txt",
        "/_receipts/_drafts/secret.md.json",
        "/_posts/secret.png",
        "/%5Fposts/secret.png",
        "/assets/../_posts/secret.png",
        "/assets/_posts/2099-01-01-secret.md",
        "/assets/%2e%2e/_posts/secret.png",
        "/news/_drafts/secret.svg",
        "/news/%5fdrafts/secret.svg",
        "/assets/%2e%2e/secret.txt",
        "/assets//../secret.txt",
        "/assets/%00",
        "/assets/%",
        "/assets/%zz",
        "/assets/%C0%AF",
        "/assets/",
        "/assets/x/",
        "/2099/01/01/secret.html",
        "/2099/01/01/secret.html.md"
      })
  void filesThatAreNoPagesAreNotServed(String target) throws IOException {
    assertThat(answer("GET " + target + " HTTP/1.1"))
        .doesNotContain(SECRET)
        .containsPattern("^HTTP/1.1 40[04] ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hello%0d%0aSet-Cookie:%20a=1",
        "/hello?before=%0d%0aSet-Cookie:%20a=1",
        "/hello?%0d%0aSet-Cookie:%20a=1=1",
        "/hello?tag=a%0aSet-Cookie:%20a=1",
        "/tags/%0d%0aSet-Cookie:%20a=1/",
        "/api/posts/%0d%0aSet-Cookie:%20a=1",
        "/assets/%0d%0aSet-Cookie:%20a=1",
        "/preview/%0d%0aSet-Cookie:%20a=1",
        "/splitting/",
        "/leading/",
        "/path%0D%0ASet-Cookie:%20a=1/",
        "/path%0D%0ASet-Cookie:%20a=1"
      })
  void noHeaderIsSplit(String target) throws IOException {
    assertThat(head(answer("GET " + target + " HTTP/1.1")))
        .doesNotContainIgnoringCase("\nset-cookie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "//evil.example/hello",
        "///evil.example/hello",
        "/\\evil.example/hello",
        "/%2f%2fevil.example/hello",
        "/%5cevil.example/hello",
        "/hello//evil.example",
        "/hello/..//evil.example/",
        "http://evil.example/hello",
        "//evil.example/hello/index.html"
      })
  void nobodyIsSentToAnotherSite(String target) throws IOException {
    var location =
        head(answer("GET " + target + " HTTP/1.1"))
            .lines()
            .filter(line -> line.regionMatches(true, 0, "Location:", 0, 9));

    assertThat(location).noneMatch(line -> line.contains("evil.example"));
  }

  @Test
  void redirectNamesTheEncodedPathAlone() throws IOException {
    assertThat(head(answer("GET /hello HTTP/1.1"))).contains("Location: /hello/\r\n");
    assertThat(head(answer("GET /hello?tag=%22%0d%0a HTTP/1.1")))
        .contains("Location: /hello/?tag=%22%0d%0a\r\n");
  }

  /** The request behind is never taken for one of its own, whatever the first one says it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Content-Length: 4\r\nContent-Length: 0",
        "Content-Length: -1",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding: chunked, identity"
      })
  void noRequestIsSmuggled(String length) throws IOException {
    var smuggled = "GET " + UNKNOWN + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    var sent =
        "POST /hello/ HTTP/1.1\r\nHost: localhost\r\n" + length + "\r\n\r\n0\r\n\r\n" + smuggled;

    assertThat(exchange(sent).split("HTTP/1\\.1 ", -1))
        .as("the answers, and what stands before the first")
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void methodThatOnlyWritesIsRefused() throws IOException {
    for (var method : Stream.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT").toList()) {
      assertThat(answer(method + " /hello/ HTTP/1.1\r\nContent-Length: 0"))
          .as(method)
          .containsPattern("^HTTP/1.1 40[0-9] ");
    }
  }

  private String answer(String request) throws IOException {
    return exchange(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  private static String head(String answer) {
    var end = answer.indexOf("\r\n\r\n");
    return end < 0 ? answer : answer.substring(0, end + 2);
  }

  private String exchange(String bytes) throws IOException {
    try (var socket = new Socket("localhost", stack.address().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static void put(S3Client client, String key, String text) {
    client.putObject(put -> put.bucket("content").key(key), RequestBody.fromString(text));
  }

  private LocalStack.Observer observer() {
    return line -> {
      if (!line.contains("\"INFO\"")) {
        faults.add(line);
      }
    };
  }
}
