package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.publish.markdown.extension.Nodes;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Gives each heading an id as kramdown makes it without GitHub's additions: of the title as it is
 * written, with the letters and digits of ASCII only.
 */
final class OwnHeadingIds {
  private static final Pattern BEFORE_LETTERS = Pattern.compile("^[^a-zA-Z]+");
  private static final Pattern SIGNS = Pattern.compile("[^a-zA-Z0-9 -]");

  private OwnHeadingIds() {}

  /** Assigns them while the titles are still as the author wrote them. */
  static void assign(Node document, Definitions definitions) {
    var prefix = definitions.style().text(KramdownOption.AUTO_ID_PREFIX);
    var taken = new HashMap<String, Integer>();
    for (var heading : Nodes.all(document, Heading.class)) {
      if (heading.getFirstChild() instanceof RawText title
          && !definitions.resolved(heading).containsKey("id")) {
        var id = id(title.text());
        var before = taken.merge(id, 1, Integer::sum) - 1;
        definitions
            .attributesOf(heading)
            .set("id", prefix + id + (before == 0 ? "" : "-" + before));
      }
    }
  }

  private static String id(String title) {
    var letters = SIGNS.matcher(BEFORE_LETTERS.matcher(title).replaceFirst("")).replaceAll("");
    return letters.isEmpty() ? "section" : letters.replace(' ', '-').toLowerCase(Locale.ROOT);
  }
}
