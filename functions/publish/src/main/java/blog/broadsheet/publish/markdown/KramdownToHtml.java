package blog.broadsheet.publish.markdown;

import blog.broadsheet.post.KramdownOptions;
import blog.broadsheet.publish.markdown.extension.Alerts;
import blog.broadsheet.publish.markdown.extension.Attributes;
import blog.broadsheet.publish.markdown.kramdown.Kramdown;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;

/** kramdown, with GitHub's alerts. */
record KramdownToHtml(KramdownOptions options) implements MarkdownToHtml {
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  new Alerts(),
                  new Attributes.Rendering(),
                  new Kramdown()))
          .build();

  @Override
  public Made render(String markdown) {
    var parsed = Kramdown.parse(markdown, options);
    var html = BoundedHtml.of(Alerts.process(parsed.document()), RENDERER);
    return new Made(html, parsed.warnings());
  }
}
