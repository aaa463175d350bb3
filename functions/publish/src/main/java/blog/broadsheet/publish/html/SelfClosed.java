package blog.broadsheet.publish.html;

import java.util.Locale;
import org.owasp.html.HtmlTextEscapingMode;

/**
 * Writes {@code <path/>} within inline SVG as {@code <path></path>}: the slash closes an element
 * there, and in HTML it does not, so the sanitizer's lexer does not tell of it.
 */
final class SelfClosed {
  private SelfClosed() {}

  static String spelledOut(String html) {
    var first = indexOfSvg(html, 0);
    return first < 0 ? html : new Scan(html).from(first);
  }

  private static int indexOfSvg(String html, int from) {
    for (var at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
      if (html.regionMatches(true, at, "<svg", 0, 4)) {
        return at;
      }
    }
    return -1;
  }

  private static final class Scan {
    private final String html;
    private final StringBuilder written;

    Scan(String html) {
      this.html = html;
      this.written = new StringBuilder(html.length() + 256);
    }

    String from(int first) {
      var copied = 0;
      var at = first;
      while (at >= 0) {
        var name = name(at);
        var end = endOfTag(at + 1 + name.length(), !name.isEmpty());
        if (end < 0) {
          break;
        }
        if (html.charAt(end - 1) == '/' && !name.isEmpty()) {
          written.append(html, copied, end - 1).append("></").append(name).append('>');
          copied = end + 1;
        }
        at =
            html.regionMatches(true, at, "</svg", 0, 5)
                ? indexOfSvg(html, end)
                : html.indexOf('<', end);
      }
      return written.append(html, copied, html.length()).toString();
    }

    /** Where the tag's {@code >} stands, looking past the quoted values of an element. */
    private int endOfTag(int from, boolean isElement) {
      var quote = '\0';
      for (var i = from; i < html.length(); i++) {
        var c = html.charAt(i);
        if (quote != '\0') {
          quote = c == quote ? '\0' : quote;
        } else if (c == '>') {
          return i;
        } else if (isElement && (c == '"' || c == '\'')) {
          quote = c;
        }
      }
      return -1;
    }

    private static boolean isOfName(char c) {
      return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    /** Of the element that begins here; empty if none does that has an end. */
    private String name(int start) {
      var end = start + 1;
      while (end < html.length() && isOfName(html.charAt(end))) {
        end++;
      }
      var name = html.substring(start + 1, end);
      return HtmlTextEscapingMode.isVoidElement(name.toLowerCase(Locale.ROOT)) ? "" : name;
    }
  }
}
