package blog.broadsheet.publish.liquid;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What Jekyll's filters make of addresses. */
final class Addresses {
  private static final Pattern ABSOLUTE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern TO_ENCODE =
      Pattern.compile("[^A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]+");

  private Addresses() {}

  static String relative(String address, Rendering rendering) {
    return ABSOLUTE.matcher(address).find() ? address : normalized(rendering.relative(address));
  }

  static String absolute(String address, Rendering rendering) {
    return ABSOLUTE.matcher(address).find() ? address : normalized(rendering.absolute(address));
  }

  /** What no address may have is percent-encoded. */
  static String normalized(String address) {
    return TO_ENCODE.matcher(address).replaceAll(found -> form(found.group()).replace("+", "%20"));
  }

  static String form(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
