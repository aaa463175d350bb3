package blog.broadsheet.publish.html;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** Hands each event to two receivers, which must not change it. */
record Both(HtmlStreamEventReceiver first, HtmlStreamEventReceiver second)
    implements HtmlStreamEventReceiver {
  @Override
  public void openDocument() {
    first.openDocument();
    second.openDocument();
  }

  @Override
  public void closeDocument() {
    first.closeDocument();
    second.closeDocument();
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    first.openTag(element, attributes);
    second.openTag(element, attributes);
  }

  @Override
  public void closeTag(String element) {
    first.closeTag(element);
    second.closeTag(element);
  }

  @Override
  public void text(String text) {
    first.text(text);
    second.text(text);
  }
}
