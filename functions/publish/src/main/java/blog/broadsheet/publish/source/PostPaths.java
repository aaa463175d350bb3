package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteRoutes;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Where a post is found: by its own permalink, or else by the site's. */
final class PostPaths {
  private static final Pattern HOST = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//");
  private static final Pattern UPWARDS = Pattern.compile("(?:^|/)\\.\\.(?:/|$)");

  private PostPaths() {}

  /**
   * The post's path.
   *
   * @param site the site's pattern or named style
   */
  static PostPath of(FrontMatter matter, String site, Permalink.Facts facts) throws Rejection {
    var line = matter.lineOf("permalink");
    var pattern = matter.raw("permalink").orElseGet(() -> Permalink.pattern(site));
    refuse(line, faultOfPattern(pattern));
    var filled = Permalink.fill(pattern, facts);
    refuse(line, PostPath.faultOf(filled));
    var path = PostPath.of(filled);
    refuse(line, faultOfPath(path));
    return path;
  }

  /** What is wrong with a pattern, whatever would fill it. */
  static Optional<String> faultOfPattern(String pattern) {
    if (HOST.matcher(pattern).find()) {
      return Optional.of("A permalink names no host; this does: " + Shown.text(pattern));
    }
    if (UPWARDS.matcher(pattern).find()) {
      return Optional.of("A permalink has no '..'; this has: " + Shown.text(pattern));
    }
    return Permalink.unknownPlaceholder(pattern)
        .map(unknown -> "Permalinks have no placeholder " + Shown.text(unknown));
  }

  private static Optional<String> faultOfPath(PostPath path) {
    return SiteRoutes.isReserved(path)
        ? Optional.of("The site has a page of its own at " + Shown.text(path.value()))
        : Optional.empty();
  }

  private static void refuse(OptionalInt line, Optional<String> fault) throws Rejection {
    if (fault.isPresent()) {
      throw new Rejection(
          Problem.at(
              line,
              fault.get(),
              "Write a path from the root of the site, such as permalink: /news/wrap-up/"));
    }
  }
}
