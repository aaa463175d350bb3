package blog.broadsheet.publish.source;

import blog.broadsheet.post.SourceKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the name of a post file says, by Jekyll's rules: {@code
 * ruby/news/_posts/2019-10-13-Wrap-Up.md} is of 13 October 2019, in the categories {@code ruby} and
 * {@code news}, with the slug {@code Wrap-Up}.
 *
 * @param isDraft whether it is in a folder of drafts
 * @param folders the categories that the folders above {@code _posts} make
 * @param date absent only for a draft
 * @param slug with its case kept
 * @param base the file's name without its extension
 * @param inside the way to the file from {@code _posts}, such as {@code /2019/2019-10-13-wrap-up}
 */
record PostName(
    boolean isDraft,
    List<String> folders,
    Optional<LocalDate> date,
    String slug,
    String base,
    String inside) {
  private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "mkd", "mkdn", "mkdown");
  private static final Pattern FILE = Pattern.compile("(?<base>.+)\\.(?<extension>[^.]+)");
  private static final Pattern DATED =
      Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})-(?<slug>.*)");
  private static final Pattern FINAL_DOTS = Pattern.compile("\\.+$");
  private static final String NAMING =
      "Name it by its date and title, such as _posts/2019-10-13-wrap-up.md.";

  PostName {
    folders = List.copyOf(folders);
  }

  /** The folders that a file is in, the outermost first. */
  static List<String> folders(SourceKey key) {
    var parts = key.value().split("/", -1);
    return List.of(parts).subList(0, parts.length - 1);
  }

  static PostName of(SourceKey key) throws Rejection {
    var folders = folders(key);
    var special =
        folders.contains("_posts") ? folders.indexOf("_posts") : folders.indexOf("_drafts");
    var file = key.value().substring(key.value().lastIndexOf('/') + 1);
    var base = base(file);
    var dated = DATED.matcher(base);
    var isDated = dated.matches();
    var isDraft = SourceKind.of(key) == SourceKind.DRAFT;
    if (!isDated && !isDraft) {
      throw new Rejection(
          Problem.of(
              "'%s' is no name of a post: no date begins it".formatted(Shown.text(file)), NAMING));
    }
    var slug = isDated ? dated.group("slug") : base;
    return new PostName(
        isDraft,
        folders.subList(0, Math.max(special, 0)),
        isDated
            ? Optional.of(date(dated.group("year"), dated.group("month"), dated.group("day"), file))
            : Optional.empty(),
        FINAL_DOTS.matcher(slug).replaceFirst(""),
        base,
        inside(folders.subList(special + 1, folders.size()), base));
  }

  /** The title of a post that has none in its front matter: {@code Wrap Up}. */
  String title() {
    return Arrays.stream(slug.split("-"))
        .map(PostName::capitalized)
        .collect(Collectors.joining(" "));
  }

  private static String inside(List<String> folders, String base) {
    return folders.stream().map(folder -> "/" + folder).collect(Collectors.joining()) + "/" + base;
  }

  private static String base(String file) throws Rejection {
    var parts = FILE.matcher(file);
    if (!parts.matches()) {
      throw new Rejection(
          Problem.of(
              "'%s' is no name of a post: it has no extension".formatted(Shown.text(file)),
              NAMING));
    }
    var extension = parts.group("extension").toLowerCase(Locale.ROOT);
    if (!EXTENSIONS.contains(extension)) {
      throw new Rejection(
          Problem.of(
              "Posts are Markdown, and '%s' is not, by its extension".formatted(Shown.text(file)),
              "Name it with .md at its end (HTML may stand in Markdown as it is), or move it out of"
                  + " the folder of posts, for example to assets/."));
    }
    return parts.group("base");
  }

  /** Jekyll counts on where a month ends: 29 February 2011 is 1 March. */
  private static LocalDate date(String year, String month, String day, String file)
      throws Rejection {
    try {
      var dayOfMonth = Integer.parseInt(day);
      if (dayOfMonth < 1 || dayOfMonth > 31) {
        throw new DateTimeException("no such day");
      }
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1)
          .plusDays(dayOfMonth - 1L);
    } catch (DateTimeException _) {
      throw new Rejection(
          Problem.of(
              "The date in the name '%s' does not exist".formatted(Shown.text(file)), NAMING));
    }
  }

  private static String capitalized(String word) {
    if (word.isEmpty()) {
      return word;
    }
    var second = word.offsetByCodePoints(0, 1);
    return word.substring(0, second).toUpperCase(Locale.ROOT)
        + word.substring(second).toLowerCase(Locale.ROOT);
  }
}
