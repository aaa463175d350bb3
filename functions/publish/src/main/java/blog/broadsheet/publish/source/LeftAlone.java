package blog.broadsheet.publish.source;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Writing;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that look like posts or pages and are none. */
public final class LeftAlone {
  /** Why a page at a path of the site's is none, in words for its author. */
  static final String LISTED =
      "The site itself has a list at %s. Give the page another permalink to have it beside that";

  /** Why a page that shows nothing is none. */
  static final String EMPTY =
      "The page has no text, for layouts, which may have given it some, are not read; the site"
          + " lists posts, tags, categories and authors itself. Write something below its front"
          + " matter to have it published";

  /** What loops without a round leave; an element with an id may be filled by a script. */
  private static final Pattern NOTHING =
      Pattern.compile("\\s+|</?(?:div|section|ul|ol|p)(?: class=\"[^\"]*\")?>");

  private LeftAlone() {}

  /**
   * Why a file is nothing of this site, in words for its author; empty for one that is to be read.
   */
  public static Optional<String> reason(SourceKey key, byte[] bytes, Writing writing) {
    if (writing.excludes(key)) {
      return Optional.of("_config.yml leaves it out, by exclude");
    }
    var kind = SourceKind.of(key);
    if (kind == SourceKind.POST && isApart(key, writing)) {
      return Optional.of(
          "As in Jekyll, a folder of posts does not lie in a folder whose name begins with _, # or"
              + " ~, nor have one in it. What is not to be public yet lies in _drafts/");
    }
    if (kind == SourceKind.COLLECTED
        && writing.collectionOf(key).isEmpty()
        && !writing.includes(key)) {
      return Optional.of(
          "The folder is no collection that _config.yml has with output: true, and none that it"
              + " names under include");
    }
    if (kind == SourceKind.COLLECTED && !PostFile.hasFrontMatter(bytes)) {
      return Optional.of(
          "A file of a collection is a post or a page where it begins with front matter, if only"
              + " two lines of ---");
    }
    if (kind != SourceKind.PAGE && kind != SourceKind.CONTENT) {
      return Optional.empty();
    }
    if (isHome(key)) {
      return Optional.of("The home page lists the newest posts, and is made by the site itself");
    }
    if (ContentFolder.isOfSection(key)) {
      return Optional.of("It describes a section, and is no post; the site lists posts itself");
    }
    if (key.value().startsWith("archetypes/")) {
      return Optional.of("Of what lies in archetypes/ Hugo makes new posts; it is none itself");
    }
    return SourceKind.isHtml(key.value())
            && !PostFile.hasFrontMatter(bytes)
            && !(kind == SourceKind.CONTENT && PostName.isDated(key))
        ? Optional.of("HTML is a page where it begins with front matter, if only two lines of ---")
        : Optional.empty();
  }

  /** Whether a page shows its readers nothing. */
  static boolean isEmpty(String html) {
    return NOTHING.matcher(html).replaceAll("").isEmpty();
  }

  /** Whether a file would be the home page, which the site makes itself. */
  static boolean isHome(SourceKey key) {
    return key.value().startsWith("index.") && SourceKind.of(key) == SourceKind.PAGE;
  }

  /** The folder of {@code collections_dir} may be called so, and has one of posts in it. */
  private static boolean isApart(SourceKey key, Writing writing) {
    var folders = PostName.folders(key);
    var posts = folders.indexOf("_posts");
    var above = writing.collectionOf(key).isPresent() ? 0 : posts;
    return Stream.concat(folders.stream().limit(above), folders.stream().skip(posts + 1L).limit(1))
        .anyMatch(SourceKind::isApart);
  }
}
