package blog.broadsheet.site.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The scheme and host under which a reader reached the site, such as {@code https://example.org}.
 *
 * <p>It goes into links of pages that are cached for other readers, so nothing of it is taken on
 * trust.
 */
public final class Origin {
  /** Labels are taken for good: to come back to each of thousands takes more than the stack. */
  private static final Pattern HOST =
      Pattern.compile(
          "((?:[A-Za-z0-9-]{1,63}\\.)*+[A-Za-z0-9-]{1,63}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  private Origin() {}

  /**
   * Makes an origin of what a request says.
   *
   * @param scheme from {@code x-forwarded-proto}; https where it is neither http nor https, for API
   *     Gateway speaks nothing else
   * @param host the header, which its sender may have made up
   * @param domain what the gateway says the host is; then the header can only add a port to it
   */
  public static String of(Optional<String> scheme, Optional<String> host, Optional<String> domain) {
    var known = domain.filter(HOST.asMatchPredicate());
    var named =
        host.filter(HOST.asMatchPredicate())
            .filter(value -> known.stream().allMatch(name -> isAt(value, name)));
    return scheme.filter("http"::equals).orElse("https")
        + "://"
        + named.or(() -> known).orElse("localhost");
  }

  private static boolean isAt(String host, String domain) {
    var matcher = HOST.matcher(host);
    return matcher.matches() && domain.equalsIgnoreCase(matcher.group(1));
  }
}
