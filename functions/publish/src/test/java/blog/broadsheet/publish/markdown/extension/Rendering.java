package blog.broadsheet.publish.markdown.extension;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders with one extension. */
final class Rendering {
  private Rendering() {}

  static String of(Extension extension, String markdown) {
    var extensions = List.of(extension);
    var document = Parser.builder().extensions(extensions).build().parse(markdown);
    return HtmlRenderer.builder().extensions(extensions).build().render(document).strip();
  }
}
