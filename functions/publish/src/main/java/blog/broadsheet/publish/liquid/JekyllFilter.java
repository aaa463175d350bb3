package blog.broadsheet.publish.liquid;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/** A filter of Jekyll's: a name and what it makes of a value. */
final class JekyllFilter extends Filter {
  /** What a filter makes of a value. */
  @FunctionalInterface
  interface Function {
    @Nullable Object apply(Object value, Arguments arguments);
  }

  /** What stands behind a filter's name. */
  record Arguments(List<String> texts, Rendering rendering) {
    String text(int number, String otherwise) {
      return number < texts.size() ? texts.get(number) : otherwise;
    }
  }

  private final Function function;

  private JekyllFilter(String name, Function function) {
    super(name);
    this.function = function;
  }

  static Filter named(String name, Function function) {
    return new JekyllFilter(name, function);
  }

  @Override
  @SuppressWarnings("NullAway") // liqp is not annotated; it takes null for nil.
  public Object apply(@Nullable Object value, TemplateContext scope, Object... arguments) {
    if (value == null) {
      return null;
    }
    var texts = Arrays.stream(arguments).map(one -> Objects.toString(one, "")).toList();
    return function.apply(value, new Arguments(texts, Rendering.of(scope)));
  }
}
