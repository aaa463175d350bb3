package blog.broadsheet.publish.liquid;

import java.util.Objects;
import liqp.TemplateContext;
import liqp.filters.Filter;
import liqp.parser.Flavor;
import org.jspecify.annotations.Nullable;

/**
 * Liquid's {@code date: "%H:%M"}, to which a text without a time, such as {@code 2024-03-10}, is
 * the beginning of that day in the site's time zone, and {@code now} when the post is published. To
 * liqp both are the machine's time.
 */
final class DateFilter extends Filter {
  private static final String NAME = "date";
  private static final Filter LIQUIDS =
      Objects.requireNonNull(Flavor.JEKYLL.getFilters().get(NAME));

  DateFilter() {
    super(NAME);
  }

  @Override
  @SuppressWarnings("NullAway") // liqp is not annotated; it takes null for nil.
  public Object apply(@Nullable Object value, TemplateContext scope, Object... arguments) {
    var moment = DateFilters.moment(value, Rendering.of(scope).now());
    return LIQUIDS.apply(moment.orElse(value), scope, arguments);
  }
}
