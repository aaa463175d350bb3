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
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }
}
