package blog.broadsheet.publish.markdown;

import java.util.List;

/** Makes HTML of Markdown in one dialect. It is not safe: raw HTML passes. */
interface MarkdownToHtml {
  Made render(String markdown);

  /** What {@code dialect} makes; thread-safe. */
  static MarkdownToHtml of(Dialect dialect) {
    return switch (dialect) {
      case KRAMDOWN -> new KramdownToHtml();
      case GFM -> new GfmToHtml();
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
