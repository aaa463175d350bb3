package blog.broadsheet.publish.markdown;

import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.KramdownOptions;
import java.util.List;

/** Makes HTML of Markdown in one dialect. It is not safe: raw HTML passes. */
interface MarkdownToHtml {
  Made render(String markdown);

  /**
   * What {@code dialect} makes; thread-safe.
   *
   * @param options of kramdown, when that is the dialect
   */
  static MarkdownToHtml of(Dialect dialect, KramdownOptions options) {
    return switch (dialect) {
      case KRAMDOWN -> new KramdownToHtml(options);
      case GFM -> GfmToHtml.INSTANCE;
    };
  }

  /**
   * HTML of a text.
   *
   * @param warnings in words for the author
   */
  record Made(String html, List<String> warnings) {
    public Made {
      warnings = List.copyOf(warnings);
    }
  }
}
