package blog.broadsheet.site.language;

import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as readers expect them, in their language and the site's time zone. */
public record Calendar(Locale locale, ZoneId zone) {
  private static final DateTimeFormatter LONG_DATE =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

  public Moment moment(Instant instant) {
    var local = instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
    // HTML knows no seconds of an offset, which zones had before there was a standard time.
    var isStandard = local.getOffset().getTotalSeconds() % 60 == 0;
    return new Moment(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            isStandard ? local : local.withZoneSameInstant(ZoneOffset.UTC)),
        LONG_DATE.withLocale(locale).format(local));
  }

  /** A month with its year, such as {@code October 2019}. */
  public String name(YearMonth month) {
    var pattern = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale);
    return Language.capitalized(pattern.format(month), locale);
  }

  public String name(Month month) {
    return Language.capitalized(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), locale);
  }
}
