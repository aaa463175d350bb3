package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteRoutes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pictures of this site that no reader gets, since they lie beside the posts or in a folder that is
 * not served.
 */
final class LostPictures {
  /** An image, or a link to one. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "<img(?: [^<>]*)? src=\"([^\"<>]{1,1000})\""
              + "|<a(?: [^<>]*)? href=\"([^\"<>?#]{1,1000}\\.(?:png|jpe?g|gif|webp|avif|svg))\"");

  private LostPictures() {}

  /**
   * What the author should know of them; empty where all can be found.
   *
   * @param image the picture that goes with the text
   * @param from where the text is found, from which its addresses start
   * @param baseurl what may stand before the path of a file
   */
  static Optional<String> warning(
      String html, Optional<String> image, PostPath from, Optional<PostPath> baseurl) {
    var shown =
        PICTURE
            .matcher(html)
            .results()
            .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)));
    var lost =
        Stream.concat(image.stream(), shown)
            .filter(address -> isLost(address, from, baseurl))
            .distinct()
            .toList();
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Readers do not get %d of the pictures, such as %s; files are served from these folders: %s"
                .formatted(
                    lost.size(),
                    Shown.text(lost.getFirst()),
                    String.join(", ", new TreeSet<>(SiteRoutes.ASSET_FOLDERS))));
  }

  private static boolean isLost(String address, PostPath from, Optional<PostPath> baseurl) {
    try {
      var url = new URI(from.encoded()).resolve(new URI(address));
      var path = url.getPath();
      return url.getScheme() == null
          && url.getRawAuthority() == null
          && !SiteRoutes.isAsset(path)
          && !baseurl
              .map(PostPath::value)
              .filter(path::startsWith)
              .map(base -> path.substring(base.length()))
              .filter(SiteRoutes::isAsset)
              .isPresent();
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
