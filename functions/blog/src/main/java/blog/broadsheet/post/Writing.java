package blog.broadsheet.post;

import java.util.Optional;

/**
 * How the posts of a site are written, as far as its owner says so.
 *
 * @param dialect of all posts; empty where each is read by the folder it lies in
 * @param trustedHtml whether the HTML of posts is shown as it is, scripts and all
 */
public record Writing(Optional<Dialect> dialect, boolean trustedHtml) {
  public static final Writing STANDARD = new Writing(Optional.empty(), false);

  /** Where Hugo and Zola keep their posts. */
  private static final String CONTENT = "content/";

  /** The dialect of the file under a key. */
  public Dialect dialectOf(SourceKey key) {
    return dialect.orElse(key.value().startsWith(CONTENT) ? Dialect.GFM : Dialect.KRAMDOWN);
  }
}
