package blog.broadsheet.publish.source;

import blog.broadsheet.post.SourceKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where other engines than Jekyll have their posts: {@code content/} of Hugo, Zola and Astro, and
 * the folders {@code posts}, {@code post} and {@code blog} of Eleventy, Next.js and the like.
 *
 * <p>Such a post lives at its section and its name, {@code content/news/Wrap Up.md} at {@code
 * /news/wrap-up/}; its date is in its front matter or begins its name. What has none is a page.
 */
final class ContentFolder {
  private static final String CONTENT = "content";
  private static final String BUNDLE = "index";
  private static final Set<String> OF_POSTS = Set.of("posts", "post", "blog");

  private static final Pattern DATE = Pattern.compile("/(\\d{4})/(\\d{2})/(\\d{2})(?=/|$)");

  private ContentFolder() {}

  static boolean contains(SourceKey key) {
    var folders = PostName.folders(key);
    var least = isIndex(key) ? 1 : 0;
    if (ofContent(folders).isPresent()) {
      return ofContent(folders).get().size() >= least;
    }
    // The page of such a folder itself is no post, and folders with an underscore are Jekyll's.
    return folders.stream().noneMatch(folder -> folder.startsWith("_"))
        && section(folders).filter(section -> section.size() > least).isPresent();
  }

  /** Whether a file is where Hugo, Zola and Astro have all that they make pages of. */
  static boolean isInContent(SourceKey key) {
    return ofContent(PostName.folders(key)).isPresent();
  }

  /** Whether a file has a folder of its own, with its pictures. */
  static boolean isBundle(SourceKey key) {
    return isIndex(key) && contains(key);
  }

  /** Whether a file tells of a section of Hugo's or Zola's, as {@code _index.md} does. */
  static boolean isOfSection(SourceKey key) {
    var name = key.value();
    return contains(key) && name.startsWith("_", name.lastIndexOf('/') + 1);
  }

  private static boolean isIndex(SourceKey key) {
    return NamedEdition.of(key).base().equals(BUNDLE);
  }

  /** The folders that make the beginning of a post's path; empty where no posts are. */
  private static Optional<List<String>> section(List<String> folders) {
    var content = ofContent(folders);
    if (content.isPresent()) {
      return content;
    }
    for (var i = 0; i < folders.size(); i++) {
      if (OF_POSTS.contains(folders.get(i))) {
        return Optional.of(folders.subList(i, folders.size()));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> ofContent(List<String> folders) {
    var content = folders.indexOf(CONTENT);
    return content == 0 || (content == 1 && folders.getFirst().equals("src"))
        ? Optional.of(folders.subList(content + 1, folders.size()))
        : Optional.empty();
  }

  /** Of Hugo's folders for each language, that of the site's own is not in paths. */
  private static List<String> withoutLanguage(List<String> folders, String lang) {
    return folders.size() > 1 && isOf(folders.getFirst(), lang)
        ? folders.subList(1, folders.size())
        : folders;
  }

  /** Whether a tag such as {@code pt} is that of a language, or of all of its kind. */
  private static boolean isOf(String tag, String lang) {
    return (lang.toLowerCase(Locale.ROOT) + "-").startsWith(tag.toLowerCase(Locale.ROOT) + "-");
  }

  /** The day that a path such as {@code /2019/10/13/wrap-up/} names. */
  static Optional<LocalDate> dateIn(String path) {
    var found = DATE.matcher(path);
    try {
      return found.find()
          ? Optional.of(
              LocalDate.parse(String.join("-", found.group(1), found.group(2), found.group(3))))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /**
   * A post's name; one in a folder of its own, with its pictures, is called like the folder.
   *
   * @param lang the site's
   */
  static PostName name(SourceKey key, String lang) throws Rejection {
    var section = section(PostName.folders(key)).orElseThrow();
    var folders = isInContent(key) ? withoutLanguage(section, lang) : section;
    var edition = NamedEdition.of(key);
    var base = edition.base();
    var isBundle = base.equals(BUNDLE) && !folders.isEmpty();
    return PostName.inSection(
        key,
        isBundle ? folders.subList(0, folders.size() - 1) : folders,
        isBundle ? folders.getLast() : base,
        edition.lang().filter(told -> !isOf(told, lang)));
  }
}
