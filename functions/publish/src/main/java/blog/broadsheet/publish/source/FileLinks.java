package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links to files of other posts and pages, such as {@code ../about.md#team}, as GitHub and <a
 * href="https://github.com/benbalter/jekyll-relative-links">jekyll-relative-links</a> have them.
 */
final class FileLinks {
  /** The beginning of a link, and the file that it names. */
  private static final Pattern LINK =
      Pattern.compile(
          "(<a(?: [^<>]*)? href=\")((?!//)[^\"<>:?#]{1,1000}\\.(?:md|markdown))(?=[#\"])");

  private static final String CONTENT = "content/";

  /** Each costs a look into the index, and no more are followed when they change. */
  private static final int MAX = 100;

  private FileLinks() {}

  /** The HTML with links to where readers find these files; those to others stay. */
  static String resolved(String html, SourceKey from, SiteFiles files) {
    if (!html.contains(".md") && !html.contains(".markdown")) {
      return html;
    }
    var addresses = new HashMap<String, String>();
    return LINK.matcher(html)
        .replaceAll(link -> {
          var file = link.group(2);
          if (addresses.size() < MAX) {
            addresses.computeIfAbsent(file, name -> address(name, from, files));
          }
          return Matcher.quoteReplacement(link.group(1) + addresses.getOrDefault(file, file));
        });
  }

  private static String address(String link, SourceKey from, SiteFiles files) {
    return path(link, from, files).map(PostPath::encoded).orElse(link);
  }

  private static Optional<PostPath> path(String link, SourceKey from, SiteFiles files) {
    // To Hugo the root is that of its content.
    var root = from.value().startsWith(CONTENT) && link.startsWith("/") ? "/" + CONTENT : "";
    try {
      var whole =
          new URI(null, null, "/" + from.value(), null)
              .resolve(new URI(root + link.replace("&amp;", "&")))
              .normalize()
              .getPath();
      return whole.length() > 1
          ? files.linkTo(new SourceKey(whole.substring(1)))
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
