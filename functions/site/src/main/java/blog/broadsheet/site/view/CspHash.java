package blog.broadsheet.site.view;

import blog.broadsheet.post.PageName;
import java.util.Base64;
import java.util.HexFormat;

/** By what a Content-Security-Policy tells a script or style in a page from any other. */
final class CspHash {
  private CspHash() {}

  /** The source of a directive that allows this text alone. */
  static String of(String text) {
    var hash = HexFormat.of().parseHex(PageName.of(text).value());
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }
}
