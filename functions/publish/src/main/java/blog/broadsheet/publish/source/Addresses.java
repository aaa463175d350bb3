package blog.broadsheet.publish.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as authors write them and browsers read them: with blanks and brackets, too. */
final class Addresses {
  /** What no URI has as it is, and browsers encode. */
  private static final Pattern UNENCODED =
      Pattern.compile("[\\s\\[\\]|^`{}\\\\]|%(?![0-9A-Fa-f]{2})");

  private Addresses() {}

  /** Where an address leads from a decoded path; empty where it is none. */
  static Optional<URI> resolved(String address, String from) {
    var encoded =
        UNENCODED
            .matcher(address)
            .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    try {
      return Optional.of(new URI(null, null, from, null).resolve(new URI(encoded)).normalize());
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
