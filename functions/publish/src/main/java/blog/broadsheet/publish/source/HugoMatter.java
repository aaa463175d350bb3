package blog.broadsheet.publish.source;

import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that other engines have in front matter, told by Jekyll's: <a
 * href="https://gohugo.io/content-management/front-matter/">Hugo's</a> and <a
 * href="https://www.getzola.org/documentation/content/page/">Zola's</a>.
 */
final class HugoMatter {
  /** Hugo does not mind how a name is written. */
  private static final Map<String, String> NAMES =
      Stream.of(
              "title",
              "date",
              "slug",
              "permalink",
              "tags",
              "tag",
              "categories",
              "category",
              "authors",
              "author",
              "description",
              "summary",
              "excerpt",
              "image",
              "draft",
              "published",
              "aliases",
              "expires",
              "expiryDate",
              "lastmod",
              "publishDate",
              "url",
              "updated",
              "path",
              "lang",
              "translationKey",
              "canonicalURL",
              "comments",
              "noindex",
              "robots",
              "robotsNoIndex",
              "sitemap",
              "toc")
          .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

  private HugoMatter() {}

  /** The same values under the names that everybody knows, in whatever case they are written. */
  static Fields named(Fields own) {
    var values = new LinkedHashMap<>(own.values());
    own.values()
        .forEach((name, value) -> {
          var known = NAMES.get(name.toLowerCase(Locale.ROOT));
          if (known != null && values.putIfAbsent(known, value) == null) {
            values.remove(name);
          }
        });
    return new Fields(values, own.line());
  }

  /** What a post of another engine than Jekyll says, as Jekyll would. */
  static Fields translated(Fields own) {
    var values = new LinkedHashMap<>(own.values());
    inside(own, "taxonomies").ifPresent(terms -> terms.values().forEach(values::putIfAbsent));
    move(values, "publishDate", "date");
    if (isZolas(own)) {
      own.find("aliases").ifPresent(aliases -> values.put("aliases", fromRoot(aliases)));
    }
    address(own).ifPresent(address -> values.put("permalink", address));
    return new Fields(values, own.line());
  }

  private static Optional<Fields> inside(Fields own, String name) {
    return own.find(name).filter(Fields.class::isInstance).map(Fields.class::cast);
  }

  private static void move(Map<String, Datum> values, String from, String to) {
    var value = values.get(from);
    if (value != null) {
      values.put(to, value);
    }
  }

  /** A path from the root; Zola's ends in a slash without saying so. */
  private static Optional<Datum> address(Fields own) {
    return own.find("url")
        .or(() -> own.find("path").map(HugoMatter::asFolder))
        .map(HugoMatter::fromRoot);
  }

  private static Datum asFolder(Datum value) {
    return value instanceof Scalar(var text, var plain, var line)
        ? new Scalar(text.endsWith("/") ? text : text + "/", plain, line)
        : value;
  }

  private static boolean isZolas(Fields own) {
    return Stream.of("path", "extra", "taxonomies").anyMatch(name -> own.find(name).isPresent());
  }

  private static Datum fromRoot(Datum value) {
    return switch (value) {
      case Scalar(var text, var plain, var line) when !text.startsWith("/") ->
          new Scalar("/" + text, plain, line);
      case Items(var values, var line) ->
          new Items(values.stream().map(HugoMatter::fromRoot).toList(), line);
      default -> value;
    };
  }
}
