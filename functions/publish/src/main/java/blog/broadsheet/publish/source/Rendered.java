package blog.broadsheet.publish.source;

import java.util.List;

/**
 * The body of a post, ready to be shown.
 *
 * @param html sanitized
 * @param text what a reader sees of it, one line a block
 * @param warnings what was removed or changed, in words for the author
 */
public record Rendered(String html, String text, List<String> warnings) {
  public Rendered {
    warnings = List.copyOf(warnings);
  }
}
