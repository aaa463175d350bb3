package blog.broadsheet.publish.markdown;

import blog.broadsheet.post.Dialect;
import java.util.List;

/** Makes HTML of Markdown in one dialect. It is not safe: raw HTML passes. */
interface MarkdownToHtml {
  Made render(String markdown);

  /** What {@code dialect} makes; thread-safe, and made once, at first use. */
  static MarkdownToHtml of(Dialect dialect) {
    return switch (dialect) {
      case KRAMDOWN -> KramdownToHtml.INSTANCE;
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
