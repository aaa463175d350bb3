package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOptions;
import java.util.List;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads kramdown 2, as Jekyll does: with GitHub's fences, task lists and strikethrough, curly
 * quotes and ids of headings.
 */
public final class Kramdown implements HtmlRenderer.HtmlRendererExtension {
  private static final Blocks BLOCKS = new Blocks();

  /**
   * A document.
   *
   * @param warnings in words for the author
   */
  public record Parsed(Node document, List<String> warnings) {
    public Parsed {
      warnings = List.copyOf(warnings);
    }
  }

  /** Reads a text; whatever is no kramdown is text. */
  public static Parsed parse(String markdown, KramdownOptions options) {
    var definitions = new Definitions(options);
    var document = new Document();
    var text = markdown.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
    var lines = text.endsWith("\n") ? text : text + "\n";
    BLOCKS.read(new Frame(BLOCKS, definitions, document, new Cursor(lines), 0));
    Completion.complete(document, definitions);
    return new Parsed(document, List.copyOf(definitions.warnings()));
  }

  @Override
  public void extend(HtmlRenderer.Builder renderer) {
    renderer.nodeRendererFactory(ElementRenderer::new);
  }
}
