package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteRoutes;
import blog.broadsheet.post.SourceKey;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures that a file of Hugo's, Zola's or Astro's names by the way from itself, such as {@code
 * cover.jpg} beside it. Readers find them at the paths of their files.
 */
final class NearPictures {
  /** The beginning of an image, or of a link to one, and its address. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(<img(?: [^<>]*)? src=\"|<a(?: [^<>]*)? href=\")"
              + "((?!/)[^\"<>:?#]{1,1000}\\.(?i:png|jpe?g|gif|webp|avif|svg))(?=[\"?#])");

  private NearPictures() {}

  /**
   * The HTML with where readers find these pictures.
   *
   * @param from where the text is found: what is a file from there stays as it is
   */
  static String resolved(String html, SourceKey key, PostPath from) {
    return PICTURE
        .matcher(html)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) + address(found.group(2), key, from)));
  }

  private static String address(String link, SourceKey key, PostPath from) {
    var way = link.replace("&amp;", "&");
    return Addresses.resolved(way, from.value())
        .filter(path -> SiteRoutes.isAsset(path.getPath()))
        .map(_ -> link)
        .orElseGet(() -> path(way, key).replace("&", "&amp;"));
  }

  /**
   * The path of a picture that is named by the way from a file; the way, where it leads nowhere.
   */
  static String path(String way, SourceKey key) {
    return Addresses.resolved(way, "/" + key.value())
        .filter(path -> !path.getPath().startsWith("/.."))
        .map(URI::toString)
        .orElse(way);
  }
}
