package blog.broadsheet.testing.lambda;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Objects by their paths, {@code /bucket/key}. */
final class RehearsedS3 {
  private static final byte[] NO_SUCH_KEY =
      "<Error><Code>NoSuchKey</Code><Message>There is none.</Message></Error>"
          .getBytes(StandardCharsets.UTF_8);

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

  void put(String path, byte[] content) {
    objects.put(path, content);
  }

  void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        var content = content(exchange);
        put(path, content);
        exchange.getResponseHeaders().set("ETag", etag(content));
        exchange.sendResponseHeaders(200, -1);
      }
      case "DELETE" -> {
        objects.remove(path);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> get(exchange, objects.get(path));
    }
  }

  private static void get(HttpExchange exchange, byte @Nullable [] content) throws IOException {
    var headers = exchange.getResponseHeaders();
    if (content == null) {
      headers.set("Content-Type", "application/xml");
      send(exchange, 404, NO_SUCH_KEY);
      return;
    }
    headers.set("ETag", etag(content));
    headers.set(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    send(exchange, 200, content);
  }

  private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
    if (content.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private static String etag(byte[] content) {
    return "\"%032x\"".formatted(Arrays.hashCode(content));
  }

  /** The body without the frames of {@code aws-chunked}, in which the SDK sends it. */
  private static byte[] content(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var isChunked = exchange.getRequestHeaders().containsKey("X-Amz-Decoded-Content-Length");
    return isChunked ? unframed(new ByteArrayInputStream(body)) : body;
  }

  private static byte[] unframed(ByteArrayInputStream framed) throws IOException {
    var content = new ByteArrayOutputStream();
    for (var size = size(framed); size > 0; size = size(framed)) {
      content.write(framed.readNBytes(size));
      framed.skipNBytes(2);
    }
    return content.toByteArray();
  }

  /** Of the chunk whose first line is read: hexadecimal, then perhaps a signature. */
  private static int size(ByteArrayInputStream framed) {
    var line = new StringBuilder();
    for (var next = framed.read(); next != '\n' && next >= 0; next = framed.read()) {
      line.append((char) next);
    }
    return Integer.parseInt(line.toString().strip().replaceFirst(";.*", ""), 16);
  }
}
