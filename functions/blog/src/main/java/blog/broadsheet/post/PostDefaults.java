package blog.broadsheet.post;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Front matter that the posts or pages of a folder have without writing it: Jekyll's {@code
 * defaults}.
 *
 * @param folder how the keys of these files begin, such as {@code news/_posts}; empty for all
 * @param type {@link #POSTS} or {@link #PAGES}; empty for both
 * @param values each as a list of texts, under the name that it has in front matter
 */
public record PostDefaults(String folder, String type, Map<String, List<String>> values) {
  public static final String POSTS = "posts";
  public static final String PAGES = "pages";

  public PostDefaults {
    // In one order everywhere, for settings are compared as text.
    var sorted = new TreeMap<>(values);
    sorted.replaceAll((_, texts) -> List.copyOf(texts));
    values = Collections.unmodifiableMap(sorted);
  }

  /**
   * Whether a file has them.
   *
   * @param kind {@link #POSTS} or {@link #PAGES}
   */
  public boolean covers(SourceKey source, String kind) {
    return source.value().startsWith(folder) && (type.isEmpty() || type.equals(kind));
  }
}
