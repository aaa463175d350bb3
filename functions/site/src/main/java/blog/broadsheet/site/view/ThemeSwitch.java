package blog.broadsheet.site.view;

import blog.broadsheet.post.PageName;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The only script of a page. It stands in the page itself, for a file of its own would either hold
 * up the text or come after the wrong theme was painted.
 */
public final class ThemeSwitch {
  public static final String SCRIPT = Resource.text("theme.js");

  /** By what a Content Security Policy tells it from any other script. */
  public static final String CSP_SOURCE = "'sha256-" + base64(PageName.of(SCRIPT)) + "'";

  private ThemeSwitch() {}

  private static String base64(PageName hash) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash.value()));
  }
}
