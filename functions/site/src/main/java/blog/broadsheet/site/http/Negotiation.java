package blog.broadsheet.site.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the headers of a request say about the form of the answer (RFC 9110, 12.5.3 and 13.1.2). */
final class Negotiation {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");
  private static final Pattern REFUSED = Pattern.compile("q=0(\\.0{0,3})?");

  private Negotiation() {}

  static boolean acceptsGzip(Request request) {
    var accepted = request.header("accept-encoding").orElse("");
    return weight(accepted, "gzip").or(() -> weight(accepted, "*")).orElse(false);
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
    return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
        .map(part -> part.strip().split("\\s*;\\s*", -1))
        .filter(part -> part[0].equals(coding))
        .map(part -> Arrays.stream(part).noneMatch(REFUSED.asMatchPredicate()))
        .findFirst();
  }
}
