package blog.broadsheet.site.view;

import blog.broadsheet.post.PageName;

/**
 * The one stylesheet.
 *
 * @param path has a hash of the content in it, so that it can be kept for ever
 */
public record Stylesheet(String path, String css) {
  private static final int HASH = 16;

  /** Reads it from the function's resources. */
  public static Stylesheet load() {
    var css = Resource.text("style.css");
    var hash = PageName.of(css).value().substring(0, HASH);
    return new Stylesheet("/assets/style-" + hash + ".css", css);
  }
}
