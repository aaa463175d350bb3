package blog.broadsheet.publish.liquid;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import liqp.TemplateContext;
import liqp.filters.Filter;
import liqp.parser.Flavor;

/**
 * Jekyll's {@code sort: "order", "last"}: by what items have for a property, those without it first
 * unless they are to be last. Without a property it is Liquid's.
 */
final class SortFilter extends Filter {
  private static final String NAME = "sort";
  private static final Filter LIQUIDS =
      Objects.requireNonNull(Flavor.JEKYLL.getFilters().get(NAME));

  /** What is sorted as a number, though it may be a text. */
  private static final Pattern NUMBER =
      Pattern.compile("\\s*(-?(?:\\d{1,300}\\.?\\d{0,300}|\\.\\d{1,300}))\\s*");

  /** An item by what it is sorted by. */
  private record Keyed(Object item, Optional<Object> key) {}

  SortFilter() {
    super(NAME);
  }

  @Override
  public Object apply(Object value, TemplateContext scope, Object... arguments) {
    if (value == null || arguments.length == 0) {
      return LIQUIDS.apply(value, scope, arguments);
    }
    var property = String.valueOf(arguments[0]);
    var withoutLast = arguments.length > 1 && "last".equals(arguments[1]);
    return ListFilters.items(value).stream()
        .map(item -> new Keyed(item, Lookups.property(item, property).map(SortFilter::key)))
        .sorted(order(withoutLast))
        .map(Keyed::item)
        .toList();
  }

  private static Comparator<Keyed> order(boolean withoutLast) {
    var withoutFirst = Comparator.comparing((Keyed keyed) -> keyed.key().isPresent());
    return (withoutLast ? withoutFirst.reversed() : withoutFirst)
        .thenComparing((one, other) ->
            one.key().isEmpty() || other.key().isEmpty()
                ? 0
                : compare(one.key().get(), other.key().get()));
  }

  /** A number for what is one or a moment, so that it is compared as such. */
  private static Object key(Object value) {
    if (value instanceof ZonedDateTime moment) {
      return BigDecimal.valueOf(moment.toEpochSecond());
    }
    var number = NUMBER.matcher(value.toString());
    return number.matches() ? new BigDecimal(number.group(1)) : value;
  }

  /** Numbers come before all else, which is compared as text: so any list has an order. */
  private static int compare(Object one, Object other) {
    if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
      return number.compareTo(second);
    }
    return Comparator.comparing((Object key) -> !(key instanceof BigDecimal))
        .thenComparing(Object::toString)
        .compare(one, other);
  }
}
