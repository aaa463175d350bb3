package blog.broadsheet.publish.source;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Addresses of the web as authors write them, with blanks and letters of any script. */
final class WebAddress {
  /** In characters, as browsers take them. */
  static final int MAX = 2_000;

  private WebAddress() {}

  /** The address in ASCII; empty where a text is none that is whole, begins with http and fits. */
  static Optional<String> of(String text) {
    if (text.length() > MAX) {
      return Optional.empty();
    }
    try {
      return of(new URI(text.replace(" ", "%20")));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  static Optional<String> of(URI address) {
    var isWeb =
        address.getScheme() != null
            && List.of("http", "https").contains(address.getScheme().toLowerCase(Locale.ROOT));
    if (!isWeb || address.getRawAuthority() == null) {
      return Optional.empty();
    }
    try {
      var host = IDN.toASCII(address.getRawAuthority());
      var ascii = address.toASCIIString();
      var rest = ascii.substring(ascii.indexOf("://") + 3).replaceFirst("^[^/?#]*", "");
      var whole = new URI(address.getScheme() + "://" + host + rest);
      return Optional.ofNullable(whole.getHost()).map(_ -> whole.toASCIIString());
    } catch (IllegalArgumentException | URISyntaxException _) {
      return Optional.empty();
    }
  }
}
