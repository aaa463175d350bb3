package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostCollection;
import blog.broadsheet.post.PostDefaults;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Writing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the name of a post or page file says, by Jekyll's rules: {@code
 * ruby/news/_posts/2019-10-13-Wrap-Up.md} is of 13 October 2019, in the categories {@code ruby} and
 * {@code news}, with the slug {@code Wrap-Up}.
 *
 * @param kind of the source, one of a {@linkplain SourceKind#isDocument document}
 * @param extension as it is written, such as {@code md}
 * @param folders the categories that the folders above {@code _posts} make; of a page none
 * @param date that begins the name; absent where none does, as of a draft, a page, or a post
 *     outside of {@code _posts}
 * @param slug with its case kept
 * @param base the file's name without its extension
 * @param inside the way to the file from {@code _posts}, such as {@code /2019/2019-10-13-wrap-up};
 *     of a page its folder, such as {@code /contact}, or empty
 * @param section the folders that make the beginning of a path, such as {@code /news}, where other
 *     engines than Jekyll have their posts
 * @param collection the collection that it is in, beside the posts
 * @param lang the language that its name tells, where it is not the site's own
 */
record PostName(
    SourceKind kind,
    String extension,
    List<String> folders,
    Optional<LocalDate> date,
    String slug,
    String base,
    String inside,
    Optional<String> section,
    Optional<PostCollection> collection,
    Optional<String> lang) {
  private static final Pattern FILE = Pattern.compile("(?<base>.+)\\.(?<extension>[^.]+)");
  private static final Pattern DATED =
      Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})-(?<slug>.*)");
  private static final Pattern FINAL_DOTS = Pattern.compile("\\.+$");
  private static final String INDEX = "index";
  private static final String NAMING =
      "Name it by its date and title, such as _posts/2019-10-13-wrap-up.md.";

  PostName {
    folders = List.copyOf(folders);
  }

  /** Whether a file's name begins like that of a post. */
  static boolean isDated(SourceKey key) {
    var name = key.value();
    return DATED.matcher(name.substring(name.lastIndexOf('/') + 1)).matches();
  }

  boolean isDraft() {
    return kind == SourceKind.DRAFT;
  }

  boolean isPage() {
    return kind == SourceKind.PAGE;
  }

  /** What Jekyll puts at the end of a path: what it does not convert keeps its own extension. */
  String outputExtension() {
    return SourceKind.isPlain(extension) ? "." + extension : ".html";
  }

  /** Whether it is shown as it stands: HTML, and what Jekyll does not convert. */
  boolean isHtml() {
    return !SourceKind.isMarkdown(extension);
  }

  /** Whether it is the page of its folder. */
  boolean isIndex() {
    return isPage() && base.equals(INDEX);
  }

  /** The folders that a file is in, the outermost first. */
  static List<String> folders(SourceKey key) {
    var parts = key.value().split("/", -1);
    return List.of(parts).subList(0, parts.length - 1);
  }

  /** Of a file of a collection or of a section only its front matter may tell what it is. */
  PostName ofPostOrPage(SourceKey key, boolean isDated) {
    var post = isDated || date.isPresent();
    return switch (kind) {
      case COLLECTED -> as(post ? SourceKind.POST : SourceKind.PAGE);
      case CONTENT -> post ? this : ofPageOfAnotherEngine(key);
      default -> this;
    };
  }

  /** In a folder such as {@code blog/} there may be pages of Jekyll's as well. */
  private PostName ofPageOfAnotherEngine(SourceKey key) {
    return ContentFolder.isInContent(key) ? as(SourceKind.PAGE) : ofPage(key);
  }

  private PostName as(SourceKind other) {
    return new PostName(
        other, extension, folders, date, slug, base, inside, section, collection, lang);
  }

  /** As which defaults are for it. */
  String type() {
    return collection
        .map(PostCollection::name)
        .orElse(kind == SourceKind.PAGE ? PostDefaults.PAGES : PostDefaults.POSTS);
  }

  static PostName of(SourceKey key, SiteSettings settings) throws Rejection {
    var writing = settings.writing();
    var file = key.value().substring(key.value().lastIndexOf('/') + 1);
    var base = base(file);
    return switch (SourceKind.of(key)) {
      case PAGE -> ofPage(key);
      case CONTENT -> ContentFolder.name(key, settings.lang());
      case COLLECTED ->
          writing.collectionOf(key).isEmpty() && writing.includes(key)
              ? ofPage(key)
              : ofCollection(key, collection(key, writing), file, base);
      case POST, DRAFT -> ofPost(key, writing.collectionOf(key), file, base);
      case CONFIG, PART, INCLUDE, DATA, ASSET, OTHER ->
          throw new Rejection(Problem.of("The file is neither a post nor a page", NAMING));
    };
  }

  /** The name of a post whose path begins with its folders. */
  static PostName inSection(SourceKey key, List<String> section, String base, Optional<String> lang)
      throws Rejection {
    var stem = Stem.of(base, base);
    return new PostName(
        SourceKind.CONTENT,
        extension(key),
        List.of(),
        stem.date(),
        stem.slug(),
        base,
        joined(section) + "/" + base,
        Optional.of(joined(section)),
        Optional.empty(),
        lang);
  }

  private static PostName ofPage(SourceKey key) {
    var name = key.value();
    var base = name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    return new PostName(
        SourceKind.PAGE,
        extension(key),
        List.of(),
        Optional.empty(),
        FINAL_DOTS.matcher(base).replaceFirst(""),
        base,
        joined(folders(key)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static PostCollection collection(SourceKey key, Writing writing) throws Rejection {
    return writing
        .collectionOf(key)
        .orElseThrow(() ->
            new Rejection(
                Problem.of(
                    "The folder is no collection",
                    "Name it in _config.yml under collections, with output: true.")));
  }

  private static PostName ofCollection(
      SourceKey key, PostCollection collection, String file, String base) throws Rejection {
    var stem = Stem.of(base, file);
    var inside = key.value().substring(collection.folder().length() - 1);
    return new PostName(
        SourceKind.COLLECTED,
        extension(key),
        List.of(),
        stem.date(),
        FINAL_DOTS.matcher(stem.slug()).replaceFirst(""),
        base,
        inside.substring(0, inside.lastIndexOf('.')),
        Optional.empty(),
        Optional.of(collection),
        Optional.empty());
  }

  /**
   * @param collection that of the posts, where they have another folder than usual
   */
  private static PostName ofPost(
      SourceKey key, Optional<PostCollection> collection, String file, String base)
      throws Rejection {
    var folders = folders(key);
    var special =
        folders.contains("_posts") ? folders.indexOf("_posts") : folders.indexOf("_drafts");
    var stem = Stem.of(base, file);
    var kind = SourceKind.of(key);
    if (stem.date().isEmpty() && kind != SourceKind.DRAFT) {
      throw new Rejection(
          Problem.of(
              "'%s' is no name of a post: no date begins it".formatted(Shown.text(file)), NAMING));
    }
    return new PostName(
        kind,
        extension(key),
        collection.isPresent() ? List.of() : folders.subList(0, Math.max(special, 0)),
        stem.date(),
        FINAL_DOTS.matcher(stem.slug()).replaceFirst(""),
        base,
        joined(folders.subList(special + 1, folders.size())) + "/" + base,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The title of a file that has none in its front matter: {@code Wrap Up}. */
  String title() {
    // The page of a folder is called like it.
    var name = isIndex() ? inside.substring(inside.lastIndexOf('/') + 1) : slug;
    return Arrays.stream(name.split("-"))
        .map(PostName::capitalized)
        .collect(Collectors.joining(" "));
  }

  private static String extension(SourceKey key) {
    return key.value().substring(key.value().lastIndexOf('.') + 1);
  }

  private static String joined(List<String> folders) {
    return folders.stream().map(folder -> "/" + folder).collect(Collectors.joining());
  }

  private static String base(String file) throws Rejection {
    var parts = FILE.matcher(file);
    if (!parts.matches()) {
      throw new Rejection(
          Problem.of(
              "'%s' is no name of a post: it has no extension".formatted(Shown.text(file)),
              NAMING));
    }
    if (!SourceKind.isMarkdown(file) && !SourceKind.isHtml(file) && !SourceKind.isPlain(file)) {
      throw new Rejection(
          Problem.of(
              "Posts are Markdown or HTML, and '%s' is neither, by its extension"
                  .formatted(Shown.text(file)),
              "Name it with .md or .html at its end, or move it out of the folder of posts, for"
                  + " example to assets/."));
    }
    return parts.group("base");
  }

  /** A file's name without its extension: the date that may begin it, and the rest. */
  private record Stem(Optional<LocalDate> date, String slug) {
    /**
     * @param shown the name by which its author knows it
     */
    static Stem of(String base, String shown) throws Rejection {
      var dated = DATED.matcher(base);
      return dated.matches()
          ? new Stem(Optional.of(date(dated, shown)), dated.group("slug"))
          : new Stem(Optional.empty(), base);
    }

    /** Jekyll counts on where a month ends: 29 February 2011 is 1 March. */
    private static LocalDate date(Matcher dated, String file) throws Rejection {
      try {
        var dayOfMonth = Integer.parseInt(dated.group("day"));
        if (dayOfMonth < 1 || dayOfMonth > 31) {
          throw new DateTimeException("no such day");
        }
        return LocalDate.of(
                Integer.parseInt(dated.group("year")), Integer.parseInt(dated.group("month")), 1)
            .plusDays(dayOfMonth - 1L);
      } catch (DateTimeException _) {
        throw new Rejection(
            Problem.of(
                "The date in the name '%s' does not exist".formatted(Shown.text(file)), NAMING));
      }
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
