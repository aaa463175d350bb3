package blog.broadsheet.site.visit;

import blog.broadsheet.post.PostPath;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where posts are to be had as Markdown: {@code /a.html.md} and, of a post at {@code /b/}, {@code
 * /b.md}.
 */
public final class MarkdownPath {
  private static final String SUFFIX = ".md";

  private MarkdownPath() {}

  /** The encoded path of a post's Markdown. */
  public static String of(PostPath post) {
    var path = post.encoded();
    return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + SUFFIX;
  }

  /** Where the post of a Markdown path may be. */
  public static Stream<PostPath> posts(PostPath path) {
    return path.value().endsWith(SUFFIX)
        ? Stream.of("", "/").flatMap(end -> post(path, end).stream())
        : Stream.empty();
  }

  private static Optional<PostPath> post(PostPath path, String end) {
    return PostPath.parse(path.value().substring(0, path.value().length() - SUFFIX.length()) + end);
  }
}
