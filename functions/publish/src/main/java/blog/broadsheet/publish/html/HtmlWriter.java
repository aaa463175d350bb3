package blog.broadsheet.publish.html;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlTextEscapingMode;

/**
 * Writes what passed the policy as HTML5.
 *
 * <p>OWASP's own renderer also encodes {@code @}, {@code =}, quotes and all beyond the BMP, splits
 * <code>{{</code> and drops joiners of Indic scripts, against browsers and template engines that a
 * blog's pages never meet; that would change honest posts. Here four characters are escaped, which
 * is enough because the {@link AllowList} lets no element pass whose content is read as raw text.
 */
final class HtmlWriter implements HtmlStreamEventReceiver {
  private final StringBuilder html;

  HtmlWriter(int capacity) {
    html = new StringBuilder(capacity);
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String element, List<String> attributes) {
    html.append('<').append(element);
    for (var each = attributes.iterator(); each.hasNext(); ) {
      html.append(' ').append(each.next()).append("=\"");
      escape(each.next());
      html.append('"');
    }
    html.append(HtmlTextEscapingMode.isVoidElement(element) ? " />" : ">");
  }

  @Override
  public void closeTag(String element) {
    html.append("</").append(element).append('>');
  }

  @Override
  public void text(String text) {
    escape(text);
  }

  @Override
  public String toString() {
    return html.toString();
  }

  private void escape(String text) {
    var written = 0;
    for (var at = 0; at < text.length(); at++) {
      var escape =
          switch (text.charAt(at)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
          };
      if (!escape.isEmpty()) {
        html.append(text, written, at).append(escape);
        written = at + 1;
      }
    }
    html.append(text, written, text.length());
  }
}
