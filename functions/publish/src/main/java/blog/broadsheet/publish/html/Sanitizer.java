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
    var inspection = new Inspection(new Both(new CodeColours(writer), text), removals);
    HtmlSanitizer.sanitize(html, inspection.around(policy));
    return new SafeHtml(writer.toString(), text.toString(), removals.warnings());
  }
}
