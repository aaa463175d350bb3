package blog.broadsheet.publish.source;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The two parts of a post file.
 *
 * @param frontMatter YAML; empty where the file has none
 * @param linesBefore the number of lines of the file before the first of {@code frontMatter}
 * @param body Markdown
 */
record PostFile(String frontMatter, int linesBefore, String body) {
  /** In bytes; more blanks above front matter are nobody's. */
  private static final int LOOK = 1_000;

  private static final Pattern OPENING = Pattern.compile("---[ \\t]*+\\n");
  private static final Pattern CLOSING =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*+$", Pattern.MULTILINE);

  static PostFile split(String text) throws Rejection {
    var start = firstLine(text);
    var opening = OPENING.matcher(text).region(start, text.length());
    if (!opening.lookingAt()) {
      return new PostFile("", 0, text);
    }
    var lines = (int) text.substring(0, opening.end()).lines().count();
    var closing = CLOSING.matcher(text);
    if (!closing.find(opening.end())) {
      throw new Rejection(
          Problem.at(
              OptionalInt.of(lines),
              "The front matter begins here and never ends",
              "Put a line with nothing but --- after the last line of the front matter."));
    }
    var body = text.substring(Math.min(closing.end() + 1, text.length()));
    return new PostFile(text.substring(opening.end(), closing.start()), lines, body);
  }

  /** Whether a file begins as one with front matter does. */
  static boolean hasFrontMatter(byte[] bytes) {
    var beginning = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.UTF_8);
    return beginning.replace("\uFEFF", "").stripLeading().startsWith("---");
  }

  /** Where the first line with anything on it begins. */
  private static int firstLine(String text) {
    var indent = text.length() - text.stripLeading().length();
    return text.lastIndexOf('\n', indent - 1) + 1;
  }
}
