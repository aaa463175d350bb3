package blog.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReaderTest {
  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;
  private Reader reader;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var answer = answer(exchange.getRequestURI(), requests.incrementAndGet());
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.isEmpty() ? 404 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    reader = new Reader(URI.create("http://localhost:" + server.getAddress().getPort() + "/"));
  }

  @AfterEach
  void stop() {
    reader.close();
    server.stop(0);
  }

  @Test
  void walksTheApiToItsEnd() throws Exception {
    assertThat(reader.paths()).containsExactly("/c.html", "/b.html", "/a.html");
  }

  @Test
  void waitsUntilThePageSaysWhatItShould() throws Exception {
    reader.await("/late.html", page -> page.body().contains("here"));

    assertThat(requests).hasValue(3);
  }

  @Test
  void aPageThatMustBeThereAndIsNotIsAFault() {
    assertThatIOException()
        .isThrownBy(() -> reader.read("/nowhere.html"))
        .withMessage("/nowhere.html answers 404");
  }

  private static String answer(URI uri, int request) {
    return switch (uri.toString()) {
      case "/api/posts?limit=100" ->
          """
          {"posts": [{"path": "/c.html"}, {"path": "/b.html"}], "next": "after-b"}
          """;
      case "/api/posts?limit=100&before=after-b" ->
          """
          {"posts": [{"path": "/a.html"}], "next": null}
          """;
      case "/late.html" -> request < 3 ? "" : "here it is";
      default -> "";
    };
  }
}
