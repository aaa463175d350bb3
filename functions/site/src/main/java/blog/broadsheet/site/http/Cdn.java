package blog.broadsheet.site.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what the site knows the CDN in front of it: a secret in a header, for API Gateway answers the
 * whole world. Only the CDN is believed when it says under which name it was asked.
 *
 * <p>Several secrets are accepted, so that one can replace another while both are on their way.
 */
public final class Cdn {
  /** Without a CDN, everybody is answered, and believed nothing. */
  public static final Cdn NONE = new Cdn(List.of());

  private static final String SECRET = "x-cdn-secret";
  private static final String HOST = "x-forwarded-host";

  private final List<byte[]> secrets;

  private Cdn(List<byte[]> secrets) {
    this.secrets = secrets;
  }

  /**
   * A CDN that knows one of these secrets.
   *
   * @param secrets parted by commas; empty ones do not count
   * @throws IllegalArgumentException if there is none
   */
  public static Cdn knowing(String secrets) {
    var known =
        Arrays.stream(secrets.split(",", -1))
            .filter(secret -> !secret.isBlank())
            .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
            .toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException("A CDN needs a secret, or anybody would pass for it");
    }
    return new Cdn(known);
  }

  /**
   * Whether a request came by way of the CDN, or there is none. Takes as long for a secret that is
   * nearly right as for any other.
   *
   * @param headers by lower-case name
   */
  public boolean sent(Map<String, String> headers) {
    var secret = headers.getOrDefault(SECRET, "").getBytes(StandardCharsets.UTF_8);
    return secrets.isEmpty()
        || secrets.stream()
            .map(known -> MessageDigest.isEqual(known, secret))
            .reduce(false, Boolean::logicalOr);
  }

  /** The host that the CDN was asked for, of a request that it sent. */
  public Optional<String> host(Map<String, String> headers) {
    return Optional.ofNullable(headers.get(HOST)).filter(_ -> !secrets.isEmpty());
  }
}
