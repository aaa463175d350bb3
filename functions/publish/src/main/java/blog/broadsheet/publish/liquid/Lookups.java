package blog.broadsheet.publish.liquid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import liqp.TemplateContext;

/** Finds values that Jekyll's own tags and filters name, such as {@code page.image.path}. */
final class Lookups {
  private Lookups() {}

  static Optional<Object> find(String name, TemplateContext scope) {
    var steps = steps(name);
    return inside(
        Optional.ofNullable(scope.get(Expression.name(steps.getFirst()))),
        steps.subList(1, steps.size()));
  }

  static Optional<Object> property(Object item, String name) {
    return inside(Optional.of(item), steps(name));
  }

  private static List<String> steps(String name) {
    return List.of(name.split("\\.", -1));
  }

  private static Optional<Object> inside(Optional<Object> whole, List<String> steps) {
    var value = whole;
    for (var step : steps) {
      value = value.map(parent -> parent instanceof Map<?, ?> map ? map.get(step) : null);
    }
    return value;
  }
}
