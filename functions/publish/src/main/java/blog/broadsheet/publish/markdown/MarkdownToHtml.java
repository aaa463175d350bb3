package blog.broadsheet.publish.markdown;

import blog.broadsheet.publish.markdown.extension.Alerts;
import blog.broadsheet.publish.markdown.extension.AttributeLists;
import blog.broadsheet.publish.markdown.extension.HeadingIds;
import blog.broadsheet.publish.markdown.extension.ImageSizes;
import blog.broadsheet.publish.markdown.extension.KramdownFootnoteIds;
import blog.broadsheet.publish.markdown.extension.LongParagraphs;
import blog.broadsheet.publish.markdown.extension.SmartPunctuation;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The configuration of commonmark-java for one dialect. What it makes is not safe: raw HTML passes.
 *
 * <p>Nesting ends at 100 blocks and 100 inlines, commonmark-java's defaults: what is deeper is
 * text. Instances are thread-safe.
 */
final class MarkdownToHtml {
  static final int MAX_CELLS = 100_000;

  private final Parser parser;
  private final HtmlRenderer renderer;

  private MarkdownToHtml(List<Extension> extensions) {
    parser = Parser.builder().extensions(extensions).build();
    renderer = HtmlRenderer.builder().extensions(extensions).percentEncodeUrls(true).build();
  }

  static MarkdownToHtml of(Dialect dialect) {
    var extensions = extensions(dialect);
    extensions.addFirst(TablesExtension.builder().maxCells(MAX_CELLS).build());
    extensions.addFirst(new LongParagraphs());
    return new MarkdownToHtml(extensions);
  }

  /** For documents with a table that is too large: it stays text. */
  static MarkdownToHtml withoutTables(Dialect dialect) {
    return new MarkdownToHtml(extensions(dialect));
  }

  /**
   * Renders to HTML.
   *
   * @throws IllegalArgumentException when a table has more than {@value #MAX_CELLS} cells, which a
   *     few kilobytes can ask for because short rows are filled up
   */
  String render(String markdown) {
    return renderer.render(parser.parse(ImageNesting.limit(markdown)));
  }

  private static List<Extension> extensions(Dialect dialect) {
    var extensions = new ArrayList<Extension>();
    extensions.add(StrikethroughExtension.create());
    extensions.add(TaskListItemsExtension.create());
    extensions.add(FootnotesExtension.create());
    extensions.add(new Alerts());
    extensions.add(new HeadingIds());
    extensions.add(new ImageSizes());
    if (dialect.has(Feature.ATTRIBUTE_LISTS)) {
      extensions.add(new AttributeLists());
    }
    if (dialect.has(Feature.SMART_PUNCTUATION)) {
      extensions.add(new SmartPunctuation());
    }
    if (dialect.has(Feature.KRAMDOWN_FOOTNOTE_IDS)) {
      extensions.add(new KramdownFootnoteIds());
    }
    if (dialect.has(Feature.AUTOLINKS)) {
      extensions.add(AutolinkExtension.create());
    }
    return extensions;
  }
}
