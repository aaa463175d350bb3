package blog.broadsheet.publish.source;

import static java.util.Map.entry;

import blog.broadsheet.post.Slug;
import blog.broadsheet.post.Term;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Patterns of paths, as <a href="https://jekyllrb.com/docs/permalinks/">Jekyll</a> has them: {@code
 * /:categories/:year/:month/:day/:title/}.
 */
final class Permalink {
  /**
   * What fills a pattern.
   *
   * @param date in the site's time zone
   * @param slug with its case kept
   */
  record Facts(ZonedDateTime date, String slug, PostName name, List<Term> categories) {}

  private record Placeholder(String name, Function<Facts, String> value) {}

  private static final String EXTENSION = ":output_ext";

  private static final Map<String, String> STYLES =
      Map.of(
          "date", "/:categories/:year/:month/:day/:title:output_ext",
          "pretty", "/:categories/:year/:month/:day/:title/",
          "ordinal", "/:categories/:year/:y_day/:title:output_ext",
          "weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext",
          "none", "/:categories/:title:output_ext");

  /** Where posts of other engines live. */
  static final String IN_SECTION = "/:section/:filename/";

  private static final Map<String, Function<Facts, String>> PLACEHOLDERS =
      Map.ofEntries(
          entry("year", date("uuuu")),
          entry("short_year", date("uu")),
          entry("month", date("MM")),
          entry("i_month", date("M")),
          entry("short_month", date("MMM")),
          entry("long_month", date("MMMM")),
          entry("day", date("dd")),
          entry("i_day", date("d")),
          entry("y_day", date("DDD")),
          entry("w_year", facts -> String.valueOf(facts.date().get(IsoFields.WEEK_BASED_YEAR))),
          entry(
              "week",
              facts ->
                  String.format(
                      Locale.ROOT, "%02d", facts.date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))),
          entry("w_day", facts -> String.valueOf(facts.date().getDayOfWeek().getValue())),
          entry("short_day", date("EEE")),
          entry("long_day", date("EEEE")),
          entry("hour", date("HH")),
          entry("minute", date("mm")),
          entry("second", date("ss")),
          entry("title", facts -> JekyllSlug.pretty(facts.slug())),
          entry("slug", facts -> JekyllSlug.of(facts.slug())),
          entry("name", facts -> JekyllSlug.of(facts.name().base())),
          entry("path", facts -> facts.name().inside()),
          entry("basename", facts -> facts.name().base()),
          entry("section", facts -> hugos(facts.name().section().orElse(""))),
          entry("filename", facts -> hugos(facts.slug())),
          entry("collection", facts -> facts.name().type()),
          entry("output_ext", facts -> facts.name().outputExtension()),
          entry("categories", facts -> joined(facts, Permalink::segment)),
          entry("slugified_categories", facts -> joined(facts, JekyllSlug::of)));

  private static final Pattern PLACEHOLDER = Pattern.compile(":([a-z_]+)");
  private static final Pattern NOT_IN_HUGOS =
      Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\s./_+~@-]|\\s+(?=-)|(?<=-)\\s+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NOT_IN_A_PATH = Pattern.compile("[\\p{Cc}\\\\?#%]");
  private static final Pattern SLASHES = Pattern.compile("/+");

  private Permalink() {}

  /** The pattern that a named style stands for, or the pattern itself. */
  static String pattern(String styleOrPattern) {
    return STYLES.getOrDefault(styleOrPattern, styleOrPattern);
  }

  /**
   * The pattern of a page, which follows the site's pattern of posts in how it ends only.
   *
   * @param site the site's pattern or named style
   */
  static String ofPage(String site, boolean isIndex) {
    return isIndex ? "/:path/" : "/:path/:basename" + ending(site);
  }

  /**
   * The pattern of a collection that has none of its own.
   *
   * @param site the site's pattern or named style
   */
  static String ofCollection(String site) {
    return "/:collection/:path" + ending(site);
  }

  private static String ending(String site) {
    return switch (site) {
      case "pretty" -> "/";
      case "date", "ordinal", "none" -> EXTENSION;
      default -> site.endsWith("/") ? "/" : site.endsWith(EXTENSION) ? EXTENSION : "";
    };
  }

  /** The first placeholder of a pattern that there is not, such as {@code :author}. */
  static Optional<String> unknownPlaceholder(String pattern) {
    return PLACEHOLDER
        .matcher(pattern)
        .results()
        .filter(found -> known(found.group(1)).isEmpty())
        .map(MatchResult::group)
        .findFirst();
  }

  /** The path that a pattern makes; its placeholders are known. */
  static String fill(String pattern, Facts facts) {
    var filled =
        PLACEHOLDER
            .matcher(pattern)
            .replaceAll(found -> Matcher.quoteReplacement(replacement(found.group(1), facts)));
    return SLASHES.matcher("/" + filled.replace("..", "/")).replaceAll("/");
  }

  private static String replacement(String name, Facts facts) {
    return known(name)
        .map(found -> found.value().apply(facts) + name.substring(found.name().length()))
        .orElseThrow(() -> new IllegalArgumentException("There is no placeholder :" + name));
  }

  /** An underscore after a name may be part of the path, as in {@code :year_:title}. */
  private static Optional<Placeholder> known(String name) {
    return named(name)
        .or(() ->
            name.endsWith("_") ? named(name.substring(0, name.length() - 1)) : Optional.empty());
  }

  private static Optional<Placeholder> named(String name) {
    return Optional.ofNullable(PLACEHOLDERS.get(name)).map(value -> new Placeholder(name, value));
  }

  private static Function<Facts, String> date(String pattern) {
    var format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    return facts -> format.format(facts.date());
  }

  private static String joined(Facts facts, UnaryOperator<String> form) {
    return facts.categories().stream()
        .map(Term::name)
        .map(form)
        .distinct()
        .collect(Collectors.joining("/"));
  }

  /** As Hugo makes a path of names of folders and files: blanks as hyphens, little punctuation. */
  private static String hugos(String names) {
    var kept = NOT_IN_HUGOS.matcher(names.strip()).replaceAll("");
    return BLANKS.matcher(kept).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /** In lower case as Jekyll has it; a category such as C# could not stand in a path. */
  private static String segment(String category) {
    return NOT_IN_A_PATH.matcher(category).find()
        ? Slug.of(category)
        : category.toLowerCase(Locale.ROOT);
  }
}
