package blog.broadsheet.local.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The content delivery network of the template, as far as the site notices it.
 *
 * @param siteHeaders what it adds to what it asks of the site
 * @param files where it looks among the files first, such as {@code assets/*}, and the headers that
 *     it adds to one that does not have them; of two that fit, the earlier one counts
 * @param queryParameters what it hands on of a query; all else it drops
 */
public record Distribution(
    Map<String, String> siteHeaders,
    Map<String, Map<String, String>> files,
    Set<String> queryParameters) {
  public Distribution {
    siteHeaders = Map.copyOf(siteHeaders);
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    queryParameters = Set.copyOf(queryParameters);
  }

  /** What is added to the file of a key; empty where it looks for none. */
  public Optional<Map<String, String>> addedTo(String key) {
    return files.entrySet().stream()
        .filter(entry -> matches(entry.getKey(), key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean matches(String pattern, String key) {
    var star = pattern.indexOf('*');
    return key.startsWith(pattern.substring(0, star)) && key.endsWith(pattern.substring(star + 1));
  }
}
