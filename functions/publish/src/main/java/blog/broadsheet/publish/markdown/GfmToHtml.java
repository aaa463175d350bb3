package blog.broadsheet.publish.markdown;

import blog.broadsheet.publish.markdown.extension.Alerts;
import blog.broadsheet.publish.markdown.extension.Attributes;
import blog.broadsheet.publish.markdown.extension.HeadingIds;
import blog.broadsheet.publish.markdown.extension.ImageSizes;
import blog.broadsheet.publish.markdown.extension.LongParagraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark as on GitHub.
 *
 * <p>Nesting ends at 100 blocks and 100 inlines, commonmark-java's defaults: what is deeper is
 * text.
 */
final class GfmToHtml implements MarkdownToHtml {
  static final MarkdownToHtml INSTANCE = new GfmToHtml();

  static final int MAX_CELLS = 100_000;

  private static final String TABLE_TOO_LARGE =
      "tables are left as text: one has more than %,d cells".formatted(MAX_CELLS);

  private final Engine all = new Engine(withTables());
  private final Engine withoutTables = new Engine(extensions());

  /**
   * A table that is too large stays text: a few kilobytes can ask for as many cells, because short
   * rows are filled up.
   */
  @Override
  public Made render(String markdown) {
    GfmParts.check(markdown);
    var text = ImageNesting.limit(markdown);
    return parse(text)
        .map(document -> new Made(all.render(document), List.of()))
        .orElseGet(() ->
            new Made(
                withoutTables.render(withoutTables.parser().parse(text)),
                List.of(TABLE_TOO_LARGE)));
  }

  private Optional<Node> parse(String text) {
    try {
      return Optional.of(all.parser().parse(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static List<Extension> withTables() {
    var extensions = extensions();
    extensions.addFirst(TablesExtension.builder().maxCells(MAX_CELLS).build());
    extensions.addFirst(new LongParagraphs());
    return extensions;
  }

  private static List<Extension> extensions() {
    return new ArrayList<>(
        List.of(
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            FootnotesExtension.create(),
            new Alerts(),
            new HeadingIds(),
            new ImageSizes(),
            new Attributes.Rendering(),
            AutolinkExtension.create()));
  }

  /** A parser and a renderer of the same extensions. */
  private record Engine(Parser parser, HtmlRenderer renderer) {
    Engine(List<Extension> extensions) {
      this(
          Parser.builder().extensions(extensions).build(),
          HtmlRenderer.builder().extensions(extensions).percentEncodeUrls(true).build());
    }

    String render(Node document) {
      return BoundedHtml.of(document, renderer);
    }
  }
}
