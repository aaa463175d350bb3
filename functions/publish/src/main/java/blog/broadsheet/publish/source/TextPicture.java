package blog.broadsheet.publish.source;

import java.util.regex.Pattern;

/** The picture that goes with a text, where the text shows it itself. */
final class TextPicture {
  /** What WordPress adds to the names of a picture's smaller forms. */
  private static final String SIZE = "(?:-\\d+x\\d+)?";

  private static final Pattern NAME =
      Pattern.compile(
          "([^/?#]+?)" + SIZE + "((?:\\.[a-z0-9]+)?)(?:[?#].*)?$", Pattern.CASE_INSENSITIVE);

  private TextPicture() {}

  /**
   * Whether a text names a picture, by its file alone: a wrong yes costs a picture that the
   * listings show, a wrong no shows it twice.
   */
  static boolean isIn(String html, String image) {
    var name = NAME.matcher(image);
    return name.find()
        && Pattern.compile(
                "[/\"]" + Pattern.quote(name.group(1)) + SIZE + Pattern.quote(name.group(2)))
            .matcher(html)
            .find();
  }
}
