package blog.broadsheet.site.http;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An answer, before HTTP's own concerns: see {@link Delivery}.
 *
 * @param headers by name as it is written; a value with a control character is refused, so no text
 *     of a reader or an author can add a header
 */
public record Response(int status, Map<String, String> headers, Caching caching, Body body) {
  private static final Pattern UNSAFE = Pattern.compile("[^\\x20-\\x7E]");

  public Response {
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    if (headers.values().stream().anyMatch(value -> UNSAFE.matcher(value).find())) {
      throw new IllegalArgumentException("A header is printable ASCII, not " + headers);
    }
  }

  public static Response of(int status, MediaType type, Caching caching, Body body) {
    return new Response(status, Map.of("Content-Type", type.header()), caching, body);
  }

  public static Response of(int status, MediaType type, Caching caching, String text) {
    return of(status, type, caching, Body.of(text));
  }

  public static Response ok(MediaType type, Body body) {
    return of(200, type, Caching.PAGE, body);
  }

  public static Response ok(MediaType type, String text) {
    return ok(type, Body.of(text));
  }

  /**
   * Sends the reader elsewhere for good, or rather for as long as a page is kept: a post may come
   * back to where it was.
   *
   * @param location a path of this site or an address, encoded
   */
  public static Response moved(String location) {
    return of(301, MediaType.TEXT, Caching.PAGE, "").with("Location", location);
  }

  /** Sends the reader elsewhere this time. */
  public static Response elsewhere(String location) {
    return of(302, MediaType.TEXT, Caching.NEVER, "").with("Location", location);
  }

  public Response with(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name, value);
    return new Response(status, more, caching, body);
  }

  /** The same, kept in another way. */
  public Response kept(Caching other) {
    return new Response(status, headers, other, body);
  }

  /** The same, to be kept no longer than it holds. */
  public Response within(Duration holds) {
    return new Response(status, headers, caching.within(holds), body);
  }

  public boolean isOk() {
    return status == 200;
  }

  /** Whether something has been there and is there no more. */
  public boolean isGone() {
    return status == 410;
  }

  /** Whether it sends the reader to this location. */
  public boolean leadsTo(String location) {
    return location.equals(headers.get("Location"));
  }
}
