package blog.broadsheet.testing.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * DynamoDB, S3 and SQS as far as the functions use them, on one port, answering at once, and the
 * daemon of X-Ray: to train a cache of classes and to measure a function by itself.
 *
 * <p>It keeps what is written and gives it back, but checks no condition and no signature. Whether
 * the functions are right is for DynamoDB Local and a real S3 server to say.
 */
public final class RehearsedAws implements AutoCloseable {
  /** By which the site knows who comes by way of the CDN. */
  public static final String CDN_SECRET = "rehearsed";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String scheme;
  private final RehearsedDynamo dynamo = new RehearsedDynamo();
  private final RehearsedS3 s3 = new RehearsedS3();
  private final RehearsedXray xray = RehearsedXray.start();

  private RehearsedAws(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public static RehearsedAws start() {
    try {
      return new RehearsedAws(HttpServer.create(anywhere(), 0), "http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Over TLS, as AWS does. */
  public static RehearsedAws start(SSLContext identity) {
    try {
      var server = HttpsServer.create(anywhere(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(identity));
      return new RehearsedAws(server, "https");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The variables that lead a function here. */
  public Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("AWS_REGION", "us-east-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "test"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "test"),
        Map.entry("AWS_ENDPOINT_URL_DYNAMODB", address()),
        Map.entry("AWS_ENDPOINT_URL_S3", address()),
        Map.entry("AWS_ENDPOINT_URL_SQS", address()),
        Map.entry("AWS_XRAY_DAEMON_ADDRESS", xray.address()),
        Map.entry("CONTENT_BUCKET", "content"),
        Map.entry("SITE_BUCKET", "site"),
        Map.entry("TABLE", "table"),
        Map.entry("CDN_SECRETS", CDN_SECRET),
        Map.entry("UPLOADS_QUEUE", address() + "/000000000000/uploads"),
        Map.entry("ANNOUNCEMENTS_QUEUE", address() + "/000000000000/announcements"),
        Map.entry("REPAIRS_QUEUE", address() + "/000000000000/repairs"));
  }

  /** Puts an object into the content bucket, and tells nobody. */
  public void upload(String key, byte[] content) {
    s3.put("/content/" + key, content);
  }

  /** What the functions told X-Ray first. */
  public List<String> segments() {
    return xray.segments();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    xray.close();
  }

  private String address() {
    return scheme + "://127.0.0.1:" + server.getAddress().getPort();
  }

  private static InetSocketAddress anywhere() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if (target == null) {
        s3.answer(exchange);
      } else {
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var operation = target.substring(target.indexOf('.') + 1);
        var json = dynamo.answer(operation, request).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
      }
    }
  }
}
