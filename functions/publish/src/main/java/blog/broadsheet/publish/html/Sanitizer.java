package blog.broadsheet.publish.html;

import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * Makes HTML of authors safe for readers.
 *
 * <p>The OWASP sanitizer reads the HTML, balances its tags and judges it by the {@link AllowList}.
 * Text, links, images, headings, code, tables and lists of honest posts come out unchanged.
 * Instances are thread-safe; building one is dear, using it cheap.
 */
public final class Sanitizer {
  private final PolicyFactory policy = AllowList.policy();

  public SafeHtml sanitize(String html) {
    var writer = new HtmlWriter(html.length());
    var text = new VisibleText();
    var removals = new Removals();
    var drawings = new Drawings(removals);
    var out = drawings.inserted(new Both(new CodeColours(writer), text));
    var inspection = new Inspection(out, removals);
    HtmlSanitizer.sanitize(
        SelfClosed.spelledOut(html), inspection.around(policy), drawings::takenOut);
    return new SafeHtml(writer.toString(), text.toString(), removals.warnings());
  }
}
