package blog.broadsheet.publish.source;

import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The values of YAML as a template sees them: texts, numbers, yes or no, lists, mappings. */
final class Plain {
  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}\\.\\d{1,15}");
  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final Set<String> NO = Set.of("false", "no", "off");

  private Plain() {}

  static Object of(Datum value) {
    return switch (value) {
      case Scalar(var text, var plain, var _) -> plain ? typed(text) : text;
      case Items(var values, var _) -> values.stream().map(Plain::of).toList();
      case Fields fields -> map(fields);
    };
  }

  static Map<String, Object> map(Fields fields) {
    var map = new LinkedHashMap<String, Object>();
    fields.values().forEach((name, value) -> map.put(name, of(value)));
    return map;
  }

  private static Object typed(String text) {
    var word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return true;
    }
    if (NO.contains(word)) {
      return false;
    }
    // A number with a leading zero is octal in YAML, and the author's text to everybody else.
    if (WHOLE.matcher(text).matches() && !text.matches("[-+]?0\\d+")) {
      return Long.valueOf(text);
    }
    return DECIMAL.matcher(text).matches() ? Double.valueOf(text) : text;
  }
}
