package blog.broadsheet.site.view;

import blog.broadsheet.post.Sha256;
import java.util.Base64;

/** By what a Content-Security-Policy tells a script or style in a page from any other. */
final class CspHash {
  private CspHash() {}

  /** The source of a directive that allows this text alone. */
  static String of(String text) {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text)) + "'";
  }
}
