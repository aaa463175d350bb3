package blog.broadsheet.publish.markdown;

import blog.broadsheet.publish.source.MarkdownRenderer;
import org.commonmark.node.Node;
import org.commonmark.renderer.Renderer;

/**
 * HTML as it is written, up to a limit. Texts refer to others, so a short one can ask for
 * gigabytes: a long address that is defined once, and thousands of links to it.
 */
final class BoundedHtml implements Appendable {
  /**
   * In characters: four times the largest file, and what a function has memory for several times
   * over, as the sanitizer needs it.
   */
  static final int MOST = 20_000_000;

  private final StringBuilder html = new StringBuilder();

  private BoundedHtml() {}

  /**
   * What a renderer makes of a document.
   *
   * @throws MarkdownRenderer.TooMuch if it is more than {@value #MOST} characters
   */
  static String of(Node document, Renderer renderer) {
    var bounded = new BoundedHtml();
    renderer.render(document, bounded);
    return bounded.html.toString();
  }

  @Override
  public Appendable append(CharSequence text) {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) {
    makeRoom(end - start);
    html.append(text, start, end);
    return this;
  }

  @Override
  public Appendable append(char c) {
    makeRoom(1);
    html.append(c);
    return this;
  }

  private void makeRoom(int length) {
    if (html.length() + length > MOST) {
      throw MarkdownRenderer.TooMuch.html(MOST);
    }
  }
}
