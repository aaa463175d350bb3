package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostPath;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a post sends its readers instead of being read: {@code redirect_to}, as in the plugin <a
 * href="https://github.com/jekyll/jekyll-redirect-from">jekyll-redirect-from</a>.
 */
final class RedirectTo {
  private static final String NAME = "redirect_to";
  private static final String FIX =
      "Write a path of this site or an address, as in redirect_to: https://example.org/new/";

  private RedirectTo() {}

  /**
   * The location, in ASCII.
   *
   * @param own where the post is found, from where it must lead away
   */
  static Optional<String> of(FrontMatter matter, Set<PostPath> own, Warnings warnings)
      throws Rejection {
    var texts = matter.texts(NAME);
    if (texts.isEmpty()) {
      if (matter.find(NAME).isPresent()) {
        throw rejected(matter, "redirect_to leads nowhere");
      }
      return Optional.empty();
    }
    if (texts.size() > 1) {
      warnings.add("redirect_to has %d addresses; the first is taken".formatted(texts.size()));
    }
    return Optional.of(location(texts.getFirst(), own, matter));
  }

  private static String location(String text, Set<PostPath> own, FrontMatter matter)
      throws Rejection {
    if (text.length() > WebAddress.MAX) {
      throw rejected(matter, "redirect_to has more than %,d characters".formatted(WebAddress.MAX));
    }
    try {
      var target = new URI(text.replace(" ", "%20"));
      if (target.getScheme() != null) {
        return WebAddress.of(target).orElseThrow(() -> noAddress(text, matter));
      }
      var path = Optional.ofNullable(target.getRawPath()).flatMap(PostPath::parse);
      if (target.getRawAuthority() != null || path.isEmpty()) {
        throw noAddress(text, matter);
      }
      if (spellings(path.get()).anyMatch(own::contains)) {
        throw rejected(matter, "redirect_to leads to this post itself: " + Shown.text(text));
      }
      return target.toASCIIString();
    } catch (URISyntaxException _) {
      throw noAddress(text, matter);
    }
  }

  /**
   * The path with its final slash or {@code index.html} and without, of which each is the other.
   */
  static Stream<PostPath> spellings(PostPath path) {
    var folder = path.value().replaceFirst("/index\\.html$", "/");
    return Stream.of(Optional.of(path), path.slashTwin(), PostPath.parse(folder))
        .flatMap(Optional::stream);
  }

  private static Rejection noAddress(String text, FrontMatter matter) {
    return rejected(
        matter,
        "redirect_to is neither a path of this site nor a web address: " + Shown.text(text));
  }

  private static Rejection rejected(FrontMatter matter, String message) {
    return new Rejection(Problem.at(matter.lineOf(NAME), message, FIX));
  }
}
