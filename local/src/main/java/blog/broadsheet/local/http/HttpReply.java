package blog.broadsheet.local.http;

import com.grack.nanojson.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes back to the client.
 *
 * @param headers by name
 * @param cookies a {@code Set-Cookie} header each
 * @param body written once and compared by nobody, so it stays a plain array
 */
@SuppressWarnings("ArrayRecordComponent")
public record HttpReply(
    int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  public HttpReply {
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  /** The value of a header, in whichever case it is written. */
  Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findAny();
  }

  /** The same after it was kept for a while, which browsers take from how long they may keep it. */
  HttpReply aged(Duration age) {
    var more = new HashMap<>(headers);
    more.put("age", Long.toString(age.toSeconds()));
    return new HttpReply(status, more, cookies, body);
  }

  /** What the HTTP API says for itself, such as {@code {"message":"Not Found"}}. */
  static HttpReply ofApi(int status, String message) {
    var json = JsonWriter.string().object().value("message", message).end().done();
    return new HttpReply(
        status,
        Map.of("content-type", "application/json"),
        List.of(),
        json.getBytes(StandardCharsets.UTF_8));
  }
}
