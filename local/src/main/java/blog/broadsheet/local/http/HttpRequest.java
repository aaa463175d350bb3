package blog.broadsheet.local.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param rawPath percent-encoded as the client sent it
 * @param rawQuery without the question mark; empty where there is none
 * @param headers by lower-case name, several of one name joined by commas
 * @param body read once and compared by nobody, so it stays a plain array
 */
@SuppressWarnings("ArrayRecordComponent")
public record HttpRequest(
    String method,
    String rawPath,
    String rawQuery,
    Map<String, String> headers,
    byte[] body,
    String sourceIp) {
  public HttpRequest {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  boolean isHead() {
    return method.equals("HEAD");
  }
}
