package blog.broadsheet.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * As much of S3's protocol as the adapters use, over HTTP on the loopback interface: GET, PUT, PUT
 * under conditions, DELETE and lists of keys, answered as AWS does, and answers on demand that AWS
 * seldom gives.
 */
final class S3Wire implements AutoCloseable {
  /** An object as it was put, with the headers that came with it, named in lower case. */
  @SuppressWarnings("ArrayRecordComponent")
  record Stored(byte[] bytes, Map<String, String> headers) {
    String etag() {
      return "\"%08x\"".formatted(Arrays.hashCode(bytes));
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private record Refusal(int status, String code) {}

  private final Map<String, Stored> objects = new HashMap<>();
  private final Deque<Refusal> refusals = new ArrayDeque<>();
  private long longestList = 1000;
  private final HttpServer server;

  S3Wire() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  S3Client client() {
    return client(Optional.empty());
  }

  S3Client client(Optional<? extends ExecutionInterceptor> interceptor) {
    return S3Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(override -> interceptor.ifPresent(override::addExecutionInterceptor))
        .forcePathStyle(true)
        // The server reads bodies as they are.
        .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
        .build();
  }

  synchronized void store(String path, byte[] bytes) {
    objects.put(path, new Stored(bytes, Map.of()));
  }

  synchronized Optional<Stored> find(String path) {
    return Optional.ofNullable(objects.get(path));
  }

  /** Answers the next request with an error. */
  synchronized void refuseNext(int status, String code) {
    refusals.add(new Refusal(status, code));
  }

  /** Tells no more keys than these in one answer, as S3 may do whatever it was asked for. */
  synchronized void listAtMost(int keys) {
    longestList = keys;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath();
      var refusal = Optional.ofNullable(refusals.poll()).or(() -> refusal(exchange, path));
      if (refusal.isPresent()) {
        refuse(exchange, refusal.get());
      } else if (exchange.getRequestMethod().equals("PUT")) {
        put(exchange, path, body);
      } else if (exchange.getRequestMethod().equals("DELETE")) {
        objects.remove(path);
        exchange.sendResponseHeaders(204, -1);
      } else if (isList(exchange)) {
        list(exchange, path + "/");
      } else {
        get(exchange, find(path).orElseThrow());
      }
    }
  }

  private Optional<Refusal> refusal(HttpExchange exchange, String path) {
    var found = find(path);
    var headers = exchange.getRequestHeaders();
    var replaces = headers.containsKey("If-Match");
    if (found.isEmpty() && (replaces || isRead(exchange))) {
      return Optional.of(new Refusal(404, "NoSuchKey"));
    }
    var isAnother =
        replaces && found.filter(o -> o.etag().equals(headers.getFirst("If-Match"))).isEmpty();
    var isThere = headers.containsKey("If-None-Match") && found.isPresent();
    return isAnother || isThere
        ? Optional.of(new Refusal(412, "PreconditionFailed"))
        : Optional.empty();
  }

  private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    var xml =
        "<Error><Code>%s</Code><Message>told to</Message></Error>"
            .formatted(refusal.code())
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(refusal.status(), xml.length);
    exchange.getResponseBody().write(xml);
  }

  private void put(HttpExchange exchange, String path, byte[] body) throws IOException {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    var stored = new Stored(body, headers);
    objects.put(path, stored);
    exchange.getResponseHeaders().set("ETag", stored.etag());
    exchange.sendResponseHeaders(200, -1);
  }

  private static boolean isList(HttpExchange exchange) {
    return exchange.getRequestURI().toString().contains("list-type=2");
  }

  private static boolean isRead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET") && !isList(exchange);
  }

  private void list(HttpExchange exchange, String bucket) throws IOException {
    var prefix = parameter(exchange, "prefix").orElse("");
    var after =
        parameter(exchange, "continuation-token")
            .map(token -> URLDecoder.decode(token, StandardCharsets.UTF_8))
            .or(() -> parameter(exchange, "start-after"))
            .orElse("");
    var limit =
        Math.min(longestList, Long.parseLong(parameter(exchange, "max-keys").orElse("1000")));
    var keys =
        objects.keySet().stream()
            .filter(path -> path.startsWith(bucket))
            .map(path -> path.substring(bucket.length()))
            .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
            .sorted()
            .toList();
    var encoded = parameter(exchange, "encoding-type").filter("url"::equals).isPresent();
    var told =
        keys.stream()
            .limit(limit)
            .map(key ->
                contents(
                    encoded ? URLEncoder.encode(key, StandardCharsets.UTF_8) : escaped(key),
                    Objects.requireNonNull(objects.get(bucket + key))))
            .collect(Collectors.joining());
    var xml =
        "<ListBucketResult>%s%s%s</ListBucketResult>"
            .formatted(
                encoded ? "<EncodingType>url</EncodingType>" : "",
                told,
                keys.size() > limit ? truncated(keys.get((int) limit - 1)) : "")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(200, xml.length);
    exchange.getResponseBody().write(xml);
  }

  /** The token says nothing to whoever gets it. */
  private static String truncated(String last) {
    return "<IsTruncated>true</IsTruncated><NextContinuationToken>%s</NextContinuationToken>"
        .formatted(URLEncoder.encode(last, StandardCharsets.UTF_8));
  }

  /** As S3 escapes what it does not encode, also what XML 1.0 cannot hold in any form. */
  private static String escaped(String text) {
    var xml = new StringBuilder();
    text.chars()
        .forEach(c -> {
          if (c < ' ' || "&<>\"".indexOf(c) >= 0) {
            xml.append("&#x").append(Integer.toHexString(c)).append(';');
          } else {
            xml.append((char) c);
          }
        });
    return xml.toString();
  }

  private static String contents(String key, Stored stored) {
    return "<Contents><Key>%s</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>%s</ETag></Contents>"
        .formatted(key, escaped(stored.etag()));
  }

  private static Optional<String> parameter(HttpExchange exchange, String name) {
    return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
        .filter(parameter -> parameter.startsWith(name + "="))
        .map(parameter -> parameter.substring(name.length() + 1))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
        .findFirst();
  }

  private static void get(HttpExchange exchange, Stored stored) throws IOException {
    exchange.getResponseHeaders().set("ETag", stored.etag());
    exchange.sendResponseHeaders(200, stored.bytes().length == 0 ? -1 : stored.bytes().length);
    exchange.getResponseBody().write(stored.bytes());
  }
}
