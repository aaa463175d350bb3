package blog.broadsheet.publish.source;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other engines keep from some readers or all of them, and this one shows: posts with a
 * password, those of Ghost for members, and those that jekyll-paginate has in no list.
 */
final class Secrecy {
  private static final String TO_EVERYBODY =
      "Everybody can read what is published here, whatever '%s' says. Keep it back by draft: true";

  private Secrecy() {}

  /** What the author of a file that is public should know. */
  static Stream<String> warnings(FrontMatter matter, boolean isPage) {
    var visibility =
        matter
            .text("visibility")
            .filter(text -> !text.equalsIgnoreCase("public"))
            .map(_ -> TO_EVERYBODY.formatted("visibility"));
    var password = matter.text("password").map(_ -> TO_EVERYBODY.formatted("password"));
    var hidden =
        Optional.of(
                "Lists and feeds have all posts, whatever 'hidden' says. Keep it back by draft:"
                    + " true, or have it as a page, outside of the folders of posts")
            .filter(_ -> !isPage && matter.isYes("hidden"));
    return Stream.of(visibility, password, hidden).flatMap(Optional::stream);
  }
}
