package blog.broadsheet.site;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import blog.broadsheet.site.http.Request;
import blog.broadsheet.site.view.ThemeSwitch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headers that keep a browser from doing more with a page than show it. */
final class Security {
  static final String POLICY_HEADER = "Content-Security-Policy";

  /**
   * Posts may show pictures, sound and video from anywhere. Whose players they may frame is decided
   * when they are published; a second list here would fall behind that one. Nothing runs but what
   * the site serves itself, and the one script that is in every page.
   */
  private static final Map<String, String> POLICY =
      Map.ofEntries(
          entry("default-src", "'self'"),
          entry("img-src", "'self' https: http: data:"),
          entry("media-src", "'self' https: http:"),
          entry("style-src", "'self'"),
          entry("script-src", "'self' " + ThemeSwitch.CSP_SOURCE),
          entry("object-src", "'none'"),
          entry("frame-src", "https:"),
          entry("frame-ancestors", "'self'"),
          entry("base-uri", "'none'"),
          entry("form-action", "'self'"));

  private static final Map<String, String> ALWAYS =
      Map.of(
          POLICY_HEADER,
          policy(Map.of()),
          "Cross-Origin-Opener-Policy",
          "same-origin-allow-popups",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

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

  /**
   * The Content-Security-Policy of a page that may load more.
   *
   * @param more sources by directives
   */
  static String policy(Map<String, Set<String>> more) {
    var directives = new TreeMap<>(POLICY);
    more.forEach((directive, sources) ->
        directives.merge(
            directive,
            // What has no directive of its own falls back on the default, which is to be kept.
            "'self' " + String.join(" ", sources),
            (own, _) -> String.join(" ", List.of(own, String.join(" ", sources)))));
    return directives.entrySet().stream()
        .map(directive -> directive.getKey() + " " + directive.getValue())
        .collect(joining("; "));
  }
}
