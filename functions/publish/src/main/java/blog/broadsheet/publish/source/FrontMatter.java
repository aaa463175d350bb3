package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostDefaults;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands above a post's text, and what the site's defaults add to it.
 *
 * @param own what the post says itself
 * @param fields the same with the defaults
 */
record FrontMatter(Fields own, Fields fields) {
  /** What may have a default: everything but what makes a post the one that it is. */
  static final Set<String> DEFAULTABLE =
      Set.of(
          "author",
          "authors",
          "categories",
          "category",
          "comments",
          "description",
          "draft",
          "excerpt_separator",
          "image",
          "lang",
          "nav",
          "noindex",
          "permalink",
          "published",
          "render_with_liquid",
          "robots",
          "sitemap",
          "tag",
          "tags",
          "toc");

  /** Where a mere text is a list of words. */
  static final Set<String> WORDS = Set.of("categories", "tags");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Blanks and what neither a line nor XML may have. */
  private static final Pattern NOT_PRINTED =
      Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFFFE\\uFFFF]+");

  private static final Set<String> YES = Set.of("true", "yes", "on", "y");
  private static final Set<String> NO = Set.of("false", "no", "off", "n");

  /** What WordPress and Ghost call what no visitor sees. */
  private static final Set<String> KEPT_BACK = Set.of("draft", "pending", "private", "trash");

  /**
   * @param type of the file, for which some of the defaults are
   */
  static FrontMatter of(Fields own, SourceKey source, String type, List<PostDefaults> defaults) {
    var values = new LinkedHashMap<String, Datum>();
    defaults.stream()
        .filter(some -> some.covers(source, type))
        .forEach(some -> some.values().forEach((name, texts) -> values.put(name, items(texts))));
    own.values().forEach((name, value) -> add(values, name, value));
    return new FrontMatter(own, new Fields(values, own.line()));
  }

  Optional<Datum> find(String... names) {
    return fields.findAny(List.of(names));
  }

  /** The text under the first of the names that has one, on one line. */
  Optional<String> text(String... names) {
    return raw(names).map(FrontMatter::line).filter(text -> !text.isEmpty());
  }

  /** The same as its author wrote it. */
  Optional<String> raw(String... names) {
    return find(names)
        .flatMap(value -> value.texts().findFirst())
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** The texts under a name, of a list or one alone, as their author wrote them. */
  List<String> texts(String name) {
    return find(name).stream()
        .flatMap(value -> value.texts())
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** A text as it can be shown on a line: blanks folded, and without control characters. */
  static String line(String text) {
    return NOT_PRINTED.matcher(text).replaceAll(" ").strip();
  }

  /** The line of the first of the names that has a value. */
  OptionalInt lineOf(String... names) {
    return fields.lineOf(names);
  }

  boolean isDraft() {
    return isYes("draft") || isNo("published") || says("status", KEPT_BACK);
  }

  /** The texts of a list; a mere text is a list of words, as in Jekyll. */
  Stream<String> words(String name) {
    return find(name).stream().flatMap(FrontMatter::words);
  }

  static Stream<String> words(Datum value) {
    return value instanceof Scalar(var text, var _, var _)
        ? BLANKS.splitAsStream(text)
        : value.texts();
  }

  boolean isYes(String name) {
    return says(name, YES);
  }

  boolean isNo(String name) {
    return says(name, NO);
  }

  private boolean says(String name, Set<String> answer) {
    return text(name).filter(text -> answer.contains(text.toLowerCase(Locale.ROOT))).isPresent();
  }

  /** Only a file's own categories add up with the defaults; of everything else the nearer wins. */
  private static void add(Map<String, Datum> values, String name, Datum value) {
    values.merge(
        name, value, (before, after) -> name.equals("categories") ? both(before, after) : after);
  }

  private static Datum both(Datum before, Datum after) {
    var all = new ArrayList<Datum>();
    Stream.of(before, after).flatMap(FrontMatter::words).map(FrontMatter::item).forEach(all::add);
    return new Items(all, after.line());
  }

  private static Datum items(List<String> texts) {
    return new Items(texts.stream().map(FrontMatter::item).toList(), OptionalInt.empty());
  }

  private static Datum item(String text) {
    return new Scalar(text, false, OptionalInt.empty());
  }
}
