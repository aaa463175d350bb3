package blog.broadsheet.site.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request as the site sees it.
 *
 * @param path as it came, percent-encoded or not
 * @param headers by lower-case name
 * @param origin the scheme and host that it was sent to, see {@link Origin}
 * @param id names the request in the logs
 */
public record Request(
    String method,
    String path,
    Query query,
    Map<String, String> headers,
    String origin,
    String id) {
  public Request {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Whether it asks to read, which is all that the site offers. */
  public boolean isRead() {
    return method.equals("GET") || isHead();
  }

  public boolean isHead() {
    return method.equals("HEAD");
  }

  /**
   * Whether its sender asks for a type by name, and not for another one more.
   *
   * @param type such as {@code text/markdown}
   */
  public boolean prefers(String type, String other) {
    return Negotiation.prefers(this, type, other);
  }

  /** Whether its sender is a program that expects JSON, also where something is wrong. */
  public boolean isForApi() {
    return path.startsWith("/api/");
  }
}
