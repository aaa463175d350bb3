package blog.broadsheet.site.view;

/**
 * The only script of a page. It stands in the page itself, for a file of its own would either hold
 * up the text or come after the wrong theme was painted.
 */
public final class ThemeSwitch {
  public static final String SCRIPT = Resource.text("theme.js");

  /** By what a Content Security Policy tells it from any other script. */
  public static final String CSP_SOURCE = CspHash.of(SCRIPT);

  private ThemeSwitch() {}
}
