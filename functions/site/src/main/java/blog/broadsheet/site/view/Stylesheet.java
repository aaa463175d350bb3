package blog.broadsheet.site.view;

import blog.broadsheet.post.PageName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The one stylesheet.
 *
 * @param path has a hash of the content in it, so that it can be kept for ever
 */
public record Stylesheet(String path, String css) {
  private static final int HASH = 16;

  /** Reads it from the function's resources. */
  public static Stylesheet load() {
    try (var in =
        Objects.requireNonNull(Stylesheet.class.getResourceAsStream("style.css"), "style.css")) {
      var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var hash = PageName.of(css).value().substring(0, HASH);
      return new Stylesheet("/assets/style-" + hash + ".css", css);
    } catch (IOException e) {
      throw new UncheckedIOException("The function's own resources cannot be read", e);
    }
  }
}
