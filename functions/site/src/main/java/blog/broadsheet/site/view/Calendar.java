package blog.broadsheet.site.view;

import blog.broadsheet.post.SiteSettings;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as the site's readers expect them, in its language and time zone. */
public record Calendar(Locale locale, ZoneId zone) {
  public static Calendar of(SiteSettings settings) {
    return new Calendar(Locale.forLanguageTag(settings.lang()), settings.timezone());
  }

  public Moment moment(Instant instant) {
    var local = instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
    return new Moment(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local),
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(local));
  }

  /** A month with its year, such as {@code October 2019}. */
  public String name(YearMonth month) {
    return name(month.getMonth()) + " " + month.getYear();
  }

  public String name(Month month) {
    return month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }
}
