package blog.broadsheet.local.http;

import blog.broadsheet.local.PortInUseException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An HTTP server on the loopback interface, a virtual thread for each request, with the limits of
 * API Gateway's HTTP API.
 */
public final class HttpFront implements AutoCloseable {
  /** Of the request line and the headers together; beyond it, 431. */
  static final int MAX_HEAD_BYTES = 10_240;

  /** Beyond it, 413. */
  static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  /** What the server sets by itself. */
  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "content-length", "date", "transfer-encoding");

  private static final Pattern ORIGIN = Pattern.compile("^[^:/]+://[^/?]*");

  private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());

  private final HttpServer server;
  private final ExecutorService threads;
  private final Function<HttpRequest, HttpReply> application;

  private HttpFront(
      HttpServer server, ExecutorService threads, Function<HttpRequest, HttpReply> application) {
    this.server = server;
    this.threads = threads;
    this.application = application;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for a free one
   * @throws PortInUseException if somebody else listens there
   */
  public static HttpFront start(int port, Function<HttpRequest, HttpReply> application) {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      var front = new HttpFront(server, Executors.newVirtualThreadPerTaskExecutor(), application);
      server.setExecutor(front.threads);
      server.createContext("/", front::exchange);
      server.start();
      return front;
    } catch (BindException e) {
      throw new PortInUseException(port, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create("http://localhost:%d/".formatted(server.getAddress().getPort()));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      write(exchange, reply(exchange));
    }
  }

  private HttpReply reply(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      return HttpReply.ofApi(413, "Request Entity Too Large");
    }
    if (headBytes(exchange) > MAX_HEAD_BYTES) {
      return HttpReply.ofApi(431, "Request Header Fields Too Large");
    }
    try {
      return application.apply(request(exchange, body));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "A request could not be answered", e);
      return HttpReply.ofApi(500, "Internal Server Error");
    }
  }

  private static HttpRequest request(HttpExchange exchange, byte[] body) {
    var target = target(exchange.getRequestURI());
    var mark = target.indexOf('?');
    return new HttpRequest(
        exchange.getRequestMethod(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        headers(exchange),
        body,
        exchange.getRemoteAddress().getAddress().getHostAddress());
  }

  /**
   * As sent, for a path such as //a would read as a host; but as proxies send it, from its path.
   */
  private static String target(URI sent) {
    return sent.isAbsolute() ? ORIGIN.matcher(sent.toString()).replaceFirst("") : sent.toString();
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return headers;
  }

  private static long headBytes(HttpExchange exchange) {
    var headers =
        exchange.getRequestHeaders().entrySet().stream()
            .mapToLong(header ->
                header.getValue().stream()
                    .mapToLong(value -> header.getKey().length() + value.length())
                    .sum())
            .sum();
    return exchange.getRequestMethod().length()
        + exchange.getRequestURI().toString().length()
        + headers;
  }

  private static void write(HttpExchange exchange, HttpReply reply) throws IOException {
    var headers = exchange.getResponseHeaders();
    reply
        .headers()
        .forEach((name, value) -> {
          if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            headers.set(name, value);
          }
        });
    reply.cookies().forEach(cookie -> headers.add("Set-Cookie", cookie));
    if (exchange.getRequestMethod().equals("HEAD")) {
      length(reply).ifPresent(length -> headers.set("Content-Length", length));
      exchange.sendResponseHeaders(reply.status(), -1);
    } else if (reply.body().length == 0 || reply.status() == 304) {
      exchange.sendResponseHeaders(reply.status(), -1);
    } else {
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }

  /**
   * What a HEAD says of the length of the body that it leaves out: nothing where the function,
   * which may have left it out itself, says nothing either.
   */
  private static Optional<String> length(HttpReply reply) {
    return reply
        .header("content-length")
        .or(() ->
            Optional.of(reply.body().length)
                .filter(length -> length > 0)
                .map(length -> Integer.toString(length)));
  }
}
