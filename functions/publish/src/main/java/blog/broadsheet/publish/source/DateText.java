package blog.broadsheet.publish.source;

import blog.broadsheet.post.Entry;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that authors write, as liberally as Ruby does: {@code 2019-10-13}, {@code
 * 2019-10-13 6:00 -500}, {@code 2019-10-13T06:00:00.000Z}, {@code 2019/10/13}, {@code 13-10-2019},
 * {@code October 13, 2019}, {@code Sun, 13 Oct 2019 06:00 EDT}.
 *
 * <p>A date without zone is in the site's; but {@code 2019-10-13 06:00:00} without quotes is what
 * YAML calls a timestamp, and that is UTC. Fractions of seconds are dropped.
 */
final class DateText {
  private static final String MONTH =
      "(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?";
  private static final List<Pattern> DATES =
      List.of(
          date("(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?!\\d)"),
          date("(?<day>\\d{1,2})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4})(?!\\d)"),
          date(MONTH + " +(?<day>\\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\\d{4})(?!\\d)"),
          date("(?<day>\\d{1,2})(?:st|nd|rd|th)? +" + MONTH + ",? +(?<year>\\d{4})(?!\\d)"));
  private static final Pattern TIME =
      Pattern.compile(
          "(?:[Tt]|,?\\s+)(?<hour>\\d{1,2})::?(?<minute>\\d{2})(?:::?(?<second>\\d{2})(?:[.,]\\d+)?)?"
              + "(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?(?!\\w))?");

  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]|\\s+)\\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d*)?\\s*");

  /** The zones that are written as a name, in minutes east of UTC. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("BST", 60),
          Map.entry("CET", 60),
          Map.entry("CEST", 120),
          Map.entry("EET", 120),
          Map.entry("EEST", 180),
          Map.entry("MSK", 180),
          Map.entry("IST", 330),
          Map.entry("JST", 540),
          Map.entry("AEST", 600),
          Map.entry("AEDT", 660),
          Map.entry("EST", -300),
          Map.entry("EDT", -240),
          Map.entry("CST", -360),
          Map.entry("CDT", -300),
          Map.entry("MST", -420),
          Map.entry("MDT", -360),
          Map.entry("PST", -480),
          Map.entry("PDT", -420));

  // Before the zone the year may be there again, as Unix' date writes it.
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:\\s+\\d{4}(?=\\s))?\\s*(?:(?<name>"
              + String.join("|", ZONES.keySet())
              + ")|(?<sign>[-+])(?<hours>\\d{1,2}?)(?::?(?<minutes>\\d{2}))?)(?![\\w:])",
          Pattern.CASE_INSENSITIVE);
  static final String FIX = "Write it as in date: 2019-10-13 06:00:00 -0500";

  private final Scalar source;
  private final ZoneId site;
  private final Warnings warnings;
  private int read;

  private DateText(Scalar source, ZoneId site, Warnings warnings) {
    this.source = source;
    this.site = site;
    this.warnings = warnings;
  }

  /** The instant, to the second. */
  static Instant parse(Scalar source, ZoneId site, Warnings warnings) throws Rejection {
    return new DateText(source, site, warnings).instant();
  }

  private Instant instant() throws Rejection {
    try {
      var instant = dateTime();
      if (instant.isBefore(Entry.FIRST) || instant.isAfter(Entry.LAST)) {
        throw rejected("The date '%s' is not in the years 0 to 9999");
      }
      return instant;
    } catch (DateTimeException _) {
      throw rejected("The date '%s' does not exist");
    }
  }

  private Instant dateTime() throws Rejection {
    var date = date();
    var time = next(TIME);
    if (time.isEmpty()) {
      warnOfRest();
      return date.atStartOfDay(site).toInstant();
    }
    var local = LocalDateTime.of(date, time(time.get()));
    var offset = next(ZONE).map(DateText::minutesEast);
    warnOfRest();
    return offset
        .map(minutes -> local.toInstant(ZoneOffset.UTC).minusSeconds(60L * minutes))
        .orElseGet(() -> local.atZone(implied()).toInstant());
  }

  private LocalDate date() throws Rejection {
    for (var pattern : DATES) {
      var found = next(pattern);
      if (found.isPresent()) {
        return date(found.get());
      }
    }
    throw rejected("'%s' is not a date");
  }

  private Optional<Matcher> next(Pattern pattern) {
    var matcher = pattern.matcher(source.text()).region(read, source.text().length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    read = matcher.end();
    return Optional.of(matcher);
  }

  private static LocalDate date(Matcher found) {
    return LocalDate.of(number(found, "year"), month(found), number(found, "day"));
  }

  private static int month(Matcher found) {
    return found.namedGroups().containsKey("month")
        ? number(found, "month")
        : 1
            + "janfebmaraprmayjunjulaugsepoctnovdec"
                    .indexOf(found.group("name").toLowerCase(Locale.ROOT))
                / 3;
  }

  private static LocalTime time(Matcher found) {
    var hour = number(found, "hour");
    var half = found.group("half");
    var second = found.group("second") == null ? 0 : number(found, "second");
    return LocalTime.of(
        half == null ? hour : hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0),
        number(found, "minute"),
        second);
  }

  /** Authors write offsets that no place on earth has; Ruby takes them up to a day. */
  private static int minutesEast(Matcher found) {
    var name = found.group("name");
    if (name != null) {
      return Objects.requireNonNull(ZONES.get(name.toUpperCase(Locale.ROOT)));
    }
    var minute = found.group("minutes") == null ? 0 : number(found, "minutes");
    var minutes = LocalTime.of(number(found, "hours"), minute).toSecondOfDay() / 60;
    return "-".equals(found.group("sign")) ? -minutes : minutes;
  }

  private ZoneId implied() {
    return source.plain() && TIMESTAMP.matcher(source.text()).matches() ? ZoneOffset.UTC : site;
  }

  private void warnOfRest() {
    var rest = source.text().substring(read).strip();
    if (!rest.isEmpty()) {
      warnings.add(
          "Of the date '%s' only '%s' was understood"
              .formatted(shown(), source.text().substring(0, read).strip()));
    }
  }

  private Rejection rejected(String message) {
    return new Rejection(Problem.at(source.line(), message.formatted(shown()), FIX));
  }

  private String shown() {
    return Shown.text(source.text());
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }

  private static Pattern date(String pattern) {
    return Pattern.compile("\\s*" + WEEKDAY + pattern, Pattern.CASE_INSENSITIVE);
  }
}
