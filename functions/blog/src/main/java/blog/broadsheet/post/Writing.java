package blog.broadsheet.post;

import java.util.List;
import java.util.Optional;

/**
 * How the posts of a site are written and which files are none, as far as its owner says so.
 *
 * @param dialect of all posts; empty where each is read by the folder it lies in
 * @param kramdown options of that dialect
 * @param trustedHtml whether the HTML of posts is shown as it is, scripts and all
 * @param excerptSeparator what parts the summary of a post from the rest
 * @param excluded which files are not published
 * @param included which folders with an underscore hold pages, without being collections
 * @param collections further folders of posts and pages
 */
public record Writing(
    Optional<Dialect> dialect,
    KramdownOptions kramdown,
    boolean trustedHtml,
    Optional<String> excerptSeparator,
    List<FilePattern> excluded,
    List<FilePattern> included,
    List<PostCollection> collections) {
  public static final Writing STANDARD =
      new Writing(
          Optional.empty(),
          KramdownOptions.STANDARD,
          false,
          Optional.empty(),
          List.of(),
          List.of(),
          List.of());

  public Writing {
    excluded = List.copyOf(excluded);
    included = List.copyOf(included);
    collections = List.copyOf(collections);
  }

  /**
   * Tells apart how posts are read, in one form everywhere. Written out, for what the JVM makes of
   * a record by itself takes a function that has just started 20 ms.
   */
  String basis() {
    return String.join(
        "\n",
        dialect.toString(),
        kramdown.values().toString(),
        Boolean.toString(trustedHtml),
        excerptSeparator.orElse(""),
        excluded.toString(),
        included.toString(),
        collections.toString());
  }

  /** The collection that the file under a key is in. */
  public Optional<PostCollection> collectionOf(SourceKey key) {
    return collections.stream().filter(collection -> collection.contains(key)).findFirst();
  }

  /** Whether the file under a key is none of the site's. */
  public boolean excludes(SourceKey key) {
    return excluded.stream().anyMatch(pattern -> pattern.covers(key));
  }

  /** Whether the file under a key may be a page though its folder begins with an underscore. */
  public boolean includes(SourceKey key) {
    var name = key.value();
    for (var end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
      var folder = name.substring(0, end + 1);
      if (folder.startsWith("_", folder.lastIndexOf('/', end - 1) + 1) && !names(folder)) {
        return false;
      }
    }
    return true;
  }

  /** As in Jekyll a folder is asked for itself: a pattern for files opens none. */
  private boolean names(String folder) {
    return included.stream().anyMatch(pattern -> pattern.covers(new SourceKey(folder)));
  }
}
