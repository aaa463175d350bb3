package blog.broadsheet.publish.liquid;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A filter of Jekyll's that looks at each item of a list by an expression: {@code where_exp:
 * "item", "item.size > 1"}.
 */
final class ExpressionFilter extends Filter {
  static final List<Filter> ALL =
      List.of(
          new ExpressionFilter(
              "where_exp",
              ExpressionFilter::condition,
              (items, meaning) -> fitting(items, meaning).toList()),
          new ExpressionFilter(
              "find_exp",
              ExpressionFilter::condition,
              (items, meaning) -> fitting(items, meaning).findFirst().orElse(null)),
          new ExpressionFilter("group_by_exp", "{{ %s }}"::formatted, ListFilters::grouped));

  /** What would end the expression, and begin something else. */
  private static final Pattern MARKS = Pattern.compile("[{%]}|\\{[{%]");

  /** What becomes of a list whose items come to texts. */
  @FunctionalInterface
  private interface Choice {
    @Nullable Object of(List<?> items, Function<Object, String> meaning);
  }

  private final Function<String, String> template;
  private final Choice choice;

  private ExpressionFilter(String name, Function<String, String> template, Choice choice) {
    super(name);
    this.template = template;
    this.choice = choice;
  }

  private static String condition(String expression) {
    return "{%% if %s %%}true{%% endif %%}".formatted(expression);
  }

  private static Stream<?> fitting(List<?> items, Function<Object, String> meaning) {
    return items.stream().filter(item -> !meaning.apply(item).isEmpty());
  }

  @Override
  @SuppressWarnings("NullAway") // liqp is not annotated; it takes null for nil.
  public Object apply(@Nullable Object value, TemplateContext scope, Object... arguments) {
    if (value == null) {
      return null;
    }
    var variable = asString(get(0, arguments), scope);
    var expression = asString(get(1, arguments), scope);
    if (MARKS.matcher(expression).find()) {
      throw new IllegalArgumentException("an expression has no tags");
    }
    var parsed = scope.getParser().parse(template.apply(expression));
    return choice.of(
        ListFilters.items(value),
        item -> parsed.renderUnguarded(Map.of(variable, item), scope, true));
  }
}
