package blog.broadsheet.site.http;

import blog.broadsheet.site.view.ThemeSwitch;
import java.util.Map;
import java.util.TreeMap;

/** The headers that keep a browser from doing more with a page than show it. */
final class Security {
  /**
   * Posts may show pictures, sound and video from anywhere. Whose players they may frame is decided
   * when they are published; a second list here would fall behind that one. Nothing runs but what
   * the site serves itself, and the one script that is in every page.
   */
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "img-src 'self' https: http: data:",
          "media-src 'self' https: http:",
          "style-src 'self'",
          "script-src 'self' " + ThemeSwitch.CSP_SOURCE,
          "object-src 'none'",
          "frame-src https:",
          "frame-ancestors 'self'",
          "base-uri 'none'",
          "form-action 'self'");

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "Cross-Origin-Opener-Policy", "same-origin-allow-popups",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  /** A year; whether other hosts of the domain speak https is not the blog's to say. */
  private static final String TRANSPORT = "max-age=31536000";

  private Security() {}

  static Map<String, String> headers(Request request) {
    var headers = new TreeMap<>(ALWAYS);
    if (request.origin().startsWith("https:")) {
      headers.put("Strict-Transport-Security", TRANSPORT);
    }
    return headers;
  }
}
