package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteRoutes;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.owasp.html.Encoding;

/**
 * Pictures and files of this site that no reader gets, since they are not where a text looks for
 * them. Those of the folders for files are taken to be there.
 */
final class LostFiles {
  private static final String PICTURES = "png|jpe?g|gif|webp|avif|svg";

  /** The ends of what is no picture, and can be no page either. */
  private static final String OTHERS =
      "pdf|docx?|xlsx?|pptx?|od[pst]|epub|csv|ipynb|zip|gz|tgz|bz2|xz|7z|rar"
          + "|mp[34]|m4[av]|og[agv]|wav|webm|mov";

  // Each begins with letters enough for Java to skip a text that has none of them.
  private static final Pattern IMAGE =
      Pattern.compile("<img(?: [^<>]*)? src=\"([^\"<>]{1,1000})\"");
  private static final Pattern LINK = address(" href=", PICTURES + "|" + OTHERS);
  private static final Pattern MEDIUM = address(" src=", OTHERS);

  /** Each that may lie anywhere costs a look into the bucket, and is followed when it comes. */
  private static final int MAX_LOOKS = 20;

  private final PostPath from;
  private final Optional<PostPath> baseurl;
  private final SiteFiles files;
  private int looks;

  private LostFiles(PostPath from, Optional<PostPath> baseurl, SiteFiles files) {
    this.from = from;
    this.baseurl = baseurl;
    this.files = files;
  }

  private static Pattern address(String attribute, String ends) {
    return Pattern.compile(attribute + "\"([^\"<>?#]{1,1000}\\.(?i:" + ends + "))(?=[\"?#])");
  }

  /**
   * What the author should know of them; empty where all can be found.
   *
   * @param image the picture that goes with the text
   * @param from where the text is found, from which its addresses start
   * @param baseurl what may stand before the path of a file
   */
  static Optional<String> warning(
      String html,
      Optional<String> image,
      PostPath from,
      Optional<PostPath> baseurl,
      SiteFiles files) {
    var lookup = new LostFiles(from, baseurl, files);
    var shown =
        Stream.of(IMAGE, LINK, MEDIUM)
            .flatMap(pattern -> pattern.matcher(html).results())
            .map(found -> Encoding.decodeHtml(found.group(1), true));
    var lost = Stream.concat(image.stream(), shown).distinct().filter(lookup::isLost).toList();
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Readers do not get %d of the pictures and files, such as %s: no file of that name is served. Put it into a folder such as assets/ or files/, and name it by its path from the root, such as /assets/a.png"
                .formatted(lost.size(), Shown.text(lost.getFirst())));
  }

  private boolean isLost(String address) {
    return Addresses.resolved(address, from.value())
        .filter(url -> url.getScheme() == null && url.getRawAuthority() == null)
        .map(URI::getPath)
        .filter(path ->
            Stream.concat(Stream.of(path), behindBase(path).stream()).noneMatch(this::isThere))
        .isPresent();
  }

  private Optional<String> behindBase(String path) {
    return baseurl
        .map(PostPath::value)
        .filter(path::startsWith)
        .map(base -> path.substring(base.length()));
  }

  private boolean isThere(String path) {
    return SiteRoutes.isAsset(path)
        || (SiteRoutes.isFile(path) && (looks++ >= MAX_LOOKS || isInBucket(path.substring(1))));
  }

  private boolean isInBucket(String key) {
    return files.list(key).contains(key);
  }
}
