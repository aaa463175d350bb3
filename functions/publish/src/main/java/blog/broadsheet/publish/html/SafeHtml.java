package blog.broadsheet.publish.html;

import java.util.List;

/**
 * HTML that has been through the {@link Sanitizer}.
 *
 * @param html a fragment of valid HTML5, to stand inside {@code <body>}
 * @param text what a reader sees of it, one line a block
 * @param warnings what was removed, in words for the author
 */
public record SafeHtml(String html, String text, List<String> warnings) {
  public SafeHtml {
    warnings = List.copyOf(warnings);
  }
}
