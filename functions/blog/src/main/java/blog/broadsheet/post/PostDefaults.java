package blog.broadsheet.post;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Front matter that the posts of a folder have without writing it: Jekyll's {@code defaults}.
 *
 * @param folder how the keys of these posts begin, such as {@code news/_posts}; empty for every
 *     post
 * @param values each as a list of texts, under the name that it has in front matter
 */
public record PostDefaults(String folder, Map<String, List<String>> values) {
  public PostDefaults {
    // In one order everywhere, for settings are compared as text.
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  public boolean coversPost(SourceKey source) {
    return source.value().startsWith(folder);
  }
}
