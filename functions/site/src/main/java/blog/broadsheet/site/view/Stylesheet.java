package blog.broadsheet.site.view;

import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Appearance.Font;
import blog.broadsheet.site.http.Fingerprint;
import java.util.Optional;

/**
 * The one stylesheet: the theme's, what the owner has set, and at its end the owner's own rules. So
 * a page needs one request for all of them.
 *
 * @param path has a fingerprint of the content in it, so that it can be kept for ever
 */
public record Stylesheet(String path, String css) {
  /** The theme's own. */
  public static final Stylesheet STANDARD =
      of(Resource.text("style.css") + Resource.text("code.css"));

  /** The theme's with what an owner adds to it. */
  static Stylesheet of(Appearance looks, Optional<String> own) {
    var added =
        looks.accent().map(Stylesheet::accent).orElse("")
            + looks.font().map(Stylesheet::font).orElse("")
            + own.orElse("");
    return added.isEmpty() ? STANDARD : of(STANDARD.css + "\n" + added);
  }

  /** Where the theme is dark, the owner's colour is lighter. */
  private static String accent(String colour) {
    return ":root{--accent:light-dark(%s,color-mix(in oklab,%s 55%%,white))}\n"
        .formatted(colour, colour);
  }

  private static String font(Font font) {
    return switch (font) {
      case SERIF -> "";
      case SANS -> ":root{--serif:var(--sans)}\n";
      case MONO -> ":root{--serif:var(--mono)}\n";
    };
  }

  private static Stylesheet of(String css) {
    return new Stylesheet("/assets/style-" + Fingerprint.of(css) + ".css", css);
  }
}
