package blog.broadsheet.post;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The paths that the site answers itself, so that no post can stand there; and {@code
 * /.well-known}, by which certificate authorities and others ask who owns the domain (RFC 8615).
 */
public final class SiteRoutes {
  /** The folders of the content bucket that readers get as they are, at the same paths. */
  public static final Set<String> ASSET_FOLDERS =
      Set.of("assets", "files", "images", "img", "static", "uploads", "wp-content");

  /** The ends of the names of pictures, which readers get wherever they lie. */
  public static final Set<String> PICTURES =
      Set.of("avif", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp", "JPEG", "JPG", "PNG");

  /** Where a page may stand that is shown in place of whatever is not there. */
  public static final List<PostPath> NOT_FOUND =
      List.of(new PostPath("/404.html"), new PostPath("/404/"), new PostPath("/404"));

  private static final Pattern LIST =
      Pattern.compile(
          "/|/archive/?|/(?:tags|categories|authors)(?:/[^/]+)?/?|/\\d{4}(?:/\\d{2})?/?");

  /** What is the site's besides its lists. */
  private static final Pattern RESERVED =
      Pattern.compile(
          """
          /feed\\.xml|/rss\\.xml|/feed\\.json
          |/sitemap[^/]*\\.xml|/robots\\.txt|/llms\\.txt
          |/(tags|categories|authors|preview)(/.*)?
          |/api/(posts|openapi\\.json)(/.*)?
          |/_.*
          |(?i:/\\.well-known)(/.*)?
          """,
          Pattern.COMMENTS);

  private SiteRoutes() {}

  /**
   * Whether a post at this path would hide a page of the site, be hidden by it, or speak for it.
   */
  public static boolean isReserved(PostPath path) {
    return isList(path) || RESERVED.matcher(path.value()).matches() || isAsset(path.value());
  }

  /** Whether the site lists posts, tags or the like at this path. */
  public static boolean isList(PostPath path) {
    return LIST.matcher(path.value()).matches();
  }

  /** Whether readers get a file of the content bucket as it is, at the path that is its key. */
  public static boolean isFile(String path) {
    return (isAsset(path) || isPicture(path))
        && !path.contains("/_posts/")
        && !path.contains("/_drafts/");
  }

  /** What lies in Jekyll's own folders is for nobody. */
  private static boolean isPicture(String path) {
    return PICTURES.contains(path.substring(path.lastIndexOf('.') + 1))
        && !path.startsWith("/_")
        && !path.startsWith("/.");
  }

  /** Whether a path is that of a file in one of {@link #ASSET_FOLDERS}. */
  public static boolean isAsset(String path) {
    var end = path.indexOf('/', 1);
    return end > 0 && ASSET_FOLDERS.contains(path.substring(1, end));
  }
}
