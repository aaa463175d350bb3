package blog.broadsheet.publish.liquid;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of templates as the JSON writer takes them. */
final class Json {
  private Json() {}

  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, field) -> fields.put(String.valueOf(key), of(field)));
        yield fields;
      }
      case Collection<?> items -> items.stream().map(Json::of).toList();
      case Object[] items -> of(Arrays.asList(items));
      case Number number -> number;
      case Boolean truth -> truth;
      default -> value.toString();
    };
  }
}
