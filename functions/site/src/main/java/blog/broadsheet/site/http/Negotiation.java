package blog.broadsheet.site.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the headers of a request say about the form of the answer (RFC 9110, 12.5 and 13.1.2). */
final class Negotiation {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");
  private static final Pattern QUALITY = Pattern.compile("q=([01](?:\\.[0-9]{0,3})?)");
  private static final Pattern REFUSED = Pattern.compile("q=0(\\.0{0,3})?");

  private Negotiation() {}

  static boolean acceptsGzip(Request request) {
    var accepted = request.header("accept-encoding").orElse("");
    return weight(accepted, "gzip").or(() -> weight(accepted, "*")).orElse(false);
  }

  /**
   * Whether a type is named in {@code Accept} with no less weight than another one has, by name or
   * not: who takes anything is not asking for the first.
   */
  static boolean prefers(Request request, String type, String other) {
    var accepted = request.header("accept").orElse("");
    return quality(accepted, type)
        .filter(weight -> weight > 0 && weight >= weightOf(accepted, other))
        .isPresent();
  }

  /** By the most precise range that has it; 0 where none does. */
  private static double weightOf(String header, String type) {
    var like = type.substring(0, type.indexOf('/')) + "/*";
    return Stream.of(type, like, "*/*")
        .flatMap(range -> quality(header, range).stream())
        .findFirst()
        .orElse(0.0);
  }

  /** The weight of what is named. */
  private static Optional<Double> quality(String header, String range) {
    return parts(header, range)
        .map(part ->
            Arrays.stream(part)
                .map(QUALITY::matcher)
                .filter(Matcher::matches)
                .mapToDouble(weight -> Double.parseDouble(weight.group(1)))
                .findFirst()
                .orElse(1))
        .findFirst();
  }

  /** Whether the sender has the answer with this tag already. */
  static boolean has(Request request, String tag) {
    return request
        .header("if-none-match")
        .filter(known -> known.strip().equals("*") || tags(known).anyMatch(tag::equals))
        .isPresent();
  }

  private static Stream<String> tags(String header) {
    return TAG.matcher(header).results().map(found -> found.group(1));
  }

  /** Whether a coding is wanted; nothing where the header does not name it. */
  private static Optional<Boolean> weight(String header, String coding) {
    return parts(header, coding)
        .map(part -> Arrays.stream(part).noneMatch(REFUSED.asMatchPredicate()))
        .findFirst();
  }

  /** Where a header names something: the name and its parameters. */
  private static Stream<String[]> parts(String header, String name) {
    return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
        .map(part -> Arrays.stream(part.split(";", -1)).map(String::strip).toArray(String[]::new))
        .filter(part -> part[0].equals(name));
  }
}
