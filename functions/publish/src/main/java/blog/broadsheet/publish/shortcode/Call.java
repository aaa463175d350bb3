package blog.broadsheet.publish.shortcode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A shortcode as it is written: {@code figure src="/a.png" caption="A"}, {@code youtube ID}.
 *
 * @param name with a slash before it at the end of what a shortcode encloses
 * @param values those without a name, in order
 */
record Call(String name, List<String> values, Map<String, String> named) {
  private static final Pattern PART =
      Pattern.compile(
          "(?:([\\w-]+)\\s*=\\s*)?(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|`([^`]*)`|([^\\s\"`]+))",
          Pattern.DOTALL);

  static Call of(String markup) {
    var parts = markup.strip().split("\\s+", 2);
    var values = new ArrayList<String>();
    var named = new LinkedHashMap<String, String>();
    var found = PART.matcher(parts.length > 1 ? parts[1] : "");
    while (found.find()) {
      var value =
          found.group(2) != null
              ? found.group(2).replace("\\\"", "\"")
              : found.group(3) != null ? found.group(3) : found.group(4);
      if (found.group(1) != null) {
        named.put(found.group(1), value);
      } else {
        values.add(value);
      }
    }
    return new Call(parts[0], List.copyOf(values), named);
  }

  boolean isEnd() {
    return name.startsWith("/");
  }

  Optional<String> named(String parameter) {
    return Optional.ofNullable(named.get(parameter));
  }

  /** The value of a name, or the first that has none. */
  Optional<String> argument(String parameter) {
    return named(parameter).or(() -> values.stream().findFirst());
  }

  /** Every value, joined. */
  String all(String glue) {
    return String.join(glue, values.isEmpty() ? List.copyOf(named.values()) : values);
  }
}
