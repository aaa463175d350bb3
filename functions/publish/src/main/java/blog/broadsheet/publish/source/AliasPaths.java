package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The paths that lead to a post besides its own: {@code redirect_from}, as in the plugin <a
 * href="https://github.com/jekyll/jekyll-redirect-from">jekyll-redirect-from</a>, and {@code
 * aliases}, as in <a href="https://gohugo.io/content-management/urls/#aliases">Hugo</a>.
 */
final class AliasPaths {
  /** Each costs a read when the post is published. */
  static final int MAX = 50;

  private static final String INDEX = "/index.html";
  private static final String FIX =
      "Write a path from the root of this site, such as aliases: [/old/address.html]";

  private AliasPaths() {}

  static Set<PostPath> of(FrontMatter matter, Warnings warnings) throws Rejection {
    var paths = new LinkedHashSet<PostPath>();
    for (var name : List.of("redirect_from", "aliases")) {
      for (var text : matter.texts(name)) {
        path(fromRoot(name, text, warnings), warnings).ifPresent(paths::add);
      }
    }
    if (paths.size() > MAX) {
      throw new Rejection(
          Problem.at(
              matter.lineOf("redirect_from", "aliases"),
              "The post has %d aliases; there may be %d".formatted(paths.size(), MAX),
              "Keep those that readers still come by."));
    }
    return paths;
  }

  /** Jekyll's plugin and Zola take all paths from the root; Hugo means another folder by some. */
  private static String fromRoot(String name, String text, Warnings warnings) {
    if (text.startsWith("/") || PostPaths.namesHost(text)) {
      return text;
    }
    warnings.add(
        "%s has no slash at its beginning; /%s is taken".formatted(name, Shown.text(text)));
    return "/" + text;
  }

  /** One that cannot be, such as an importer's {@code /?p=123}, is left out. */
  private static Optional<PostPath> path(String text, Warnings warnings) {
    // A folder's index is found at the folder, by either name.
    var plain = text.endsWith(INDEX) ? text.substring(0, text.length() - INDEX.length() + 1) : text;
    try {
      if (PostPaths.namesHost(text)) {
        throw new Rejection(Problem.of("It names a host", FIX));
      }
      return Optional.of(PostPaths.checked(plain, OptionalInt.empty(), FIX));
    } catch (Rejection e) {
      warnings.add(
          "The alias %s is left out. %s. %s"
              .formatted(Shown.text(text), e.problem().message(), e.problem().fix()));
      return Optional.empty();
    }
  }
}
