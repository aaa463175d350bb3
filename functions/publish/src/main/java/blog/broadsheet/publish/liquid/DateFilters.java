package blog.broadsheet.publish.liquid;

import static blog.broadsheet.publish.liquid.JekyllFilter.named;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/** Jekyll's filters of dates. */
final class DateFilters {
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?"
              + " *(Z|UTC|[-+]\\d{2}:?\\d{2})?)?");

  static final List<Filter> ALL =
      List.of(
          named("date_to_xmlschema", format("yyyy-MM-dd'T'HH:mm:ssxxx")),
          named("date_to_rfc822", format("EEE, dd MMM yyyy HH:mm:ss xx")),
          named("date_to_string", styled("MMM")),
          named("date_to_long_string", styled("MMMM")),
          new DateFilter());

  private DateFilters() {}

  private static JekyllFilter.Function format(String pattern) {
    var format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    return (value, with) -> date(value, with.rendering().now(), format::format);
  }

  private static JekyllFilter.Function styled(String month) {
    var plain = DateTimeFormatter.ofPattern("dd " + month + " yyyy", Locale.ENGLISH);
    var named = DateTimeFormatter.ofPattern(month, Locale.ENGLISH);
    return (value, with) ->
        date(
            value,
            with.rendering().now(),
            date -> {
              if (!with.text(0, "").equals("ordinal")) {
                return plain.format(date);
              }
              var day = date.getDayOfMonth() + ordinal(date.getDayOfMonth());
              return with.text(1, "").equals("US")
                  ? "%s %s, %s".formatted(named.format(date), day, date.getYear())
                  : "%s %s %s".formatted(day, named.format(date), date.getYear());
            });
  }

  private static String ordinal(int day) {
    return day / 10 == 1
        ? "th"
        : switch (day % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  /** What is no date stays what it is. */
  private static Object date(
      Object value, ZonedDateTime now, Function<ZonedDateTime, String> shown) {
    if (value instanceof ZonedDateTime moment) {
      return shown.apply(moment);
    }
    if (isNow(value)) {
      return shown.apply(now);
    }
    var parts = MOMENT.matcher(value.toString());
    try {
      return parts.lookingAt() ? shown.apply(moment(parts, now.getZone())) : value;
    } catch (DateTimeException _) {
      return value;
    }
  }

  /** The moment that a value means, if it is nothing but that. */
  static Optional<Object> moment(@Nullable Object value, ZonedDateTime now) {
    if (isNow(value)) {
      return Optional.of(now);
    }
    if (!(value instanceof String text)) {
      return Optional.empty();
    }
    var parts = MOMENT.matcher(text.strip());
    try {
      return parts.matches() ? Optional.of(moment(parts, now.getZone())) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static boolean isNow(@Nullable Object value) {
    return "now".equals(value) || "today".equals(value);
  }

  private static ZonedDateTime moment(Matcher parts, ZoneId zone) {
    var day = LocalDate.parse(parts.group(1));
    if (parts.group(2) == null) {
      return day.atStartOfDay(zone);
    }
    var local = day.atTime(LocalTime.parse(parts.group(2)));
    var offset = parts.group(3);
    if (offset == null) {
      return local.atZone(zone);
    }
    var written = offset.equals("UTC") ? "Z" : offset.replaceFirst("(\\d{2})(\\d{2})$", "$1:$2");
    return OffsetDateTime.of(local, ZoneOffset.of(written)).atZoneSameInstant(zone);
  }
}
