package blog.broadsheet.site.feed;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The body of a post for those who read it elsewhere: every address in it is absolute.
 *
 * <p>What writes sanitized bodies escapes quotes everywhere but around attributes, so attributes
 * can be found without parsing. In HTML that its owner trusts, what looks like one in a text is
 * made absolute as well.
 */
final class AbsoluteHtml {
  private static final Pattern ADDRESS =
      Pattern.compile("(?<= (?:href|src|cite|poster)=\")[^\"]*(?=\")");
  private static final Pattern SOURCES = Pattern.compile("(?<= srcset=\")[^\"]*(?=\")");

  /** Between two of them: addresses may hold commas, but none after a size or before a blank. */
  private static final Pattern BETWEEN_SOURCES = Pattern.compile(",\\s+|(?<=\\s[\\d.]{1,9}[wxh]),");

  /** Of one picture; others are left out. Honest ones have a dozen. */
  private static final int MOST_SOURCES = 100;

  private static final Pattern SCHEME =
      Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String origin;
  private final String page;

  /**
   * @param page the encoded path of the post
   */
  AbsoluteHtml(String origin, String page) {
    this.origin = origin;
    this.page = page;
  }

  /**
   * The body, or nothing where it is or becomes longer than {@code most} characters: one letter can
   * stand for an address of thousands.
   */
  Optional<String> of(String html, int most) {
    return Optional.of(html)
        .filter(body -> body.length() <= most)
        .flatMap(body -> replace(ADDRESS, body, this::absolute, most))
        .flatMap(body -> replace(SOURCES, body, this::absoluteSources, most));
  }

  /** Browsers resolve what is left of {@code ..} in an absolute address. */
  private String absolute(String address) {
    if (SCHEME.matcher(address).matches()) {
      return address;
    }
    if (address.startsWith("//")) {
      return origin.substring(0, origin.indexOf(':') + 1) + address;
    }
    if (address.startsWith("/")) {
      return origin + address;
    }
    if (address.isEmpty() || address.startsWith("#") || address.startsWith("?")) {
      return origin + page + address;
    }
    return origin + page.substring(0, page.lastIndexOf('/') + 1) + address;
  }

  private String absoluteSources(String sources) {
    return BETWEEN_SOURCES
        .splitAsStream(sources)
        .limit(MOST_SOURCES)
        .map(source -> absolute(source.strip()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> replace(
      Pattern pattern, String html, UnaryOperator<String> with, int most) {
    var found = pattern.matcher(html);
    var replaced = new StringBuilder();
    while (found.find()) {
      found.appendReplacement(replaced, Matcher.quoteReplacement(with.apply(found.group())));
      if (replaced.length() > most) {
        return Optional.empty();
      }
    }
    return Optional.of(found.appendTail(replaced).toString()).filter(all -> all.length() <= most);
  }
}
