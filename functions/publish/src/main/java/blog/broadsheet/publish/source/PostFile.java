package blog.broadsheet.publish.source;

import blog.broadsheet.publish.source.Datum.Fields;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The two parts of a post file.
 *
 * @param format of the front matter
 * @param frontMatter without the lines around it; empty where the file has none
 * @param linesBefore the number of lines of the file before the first of {@code frontMatter}
 * @param body Markdown
 */
record PostFile(Format format, String frontMatter, int linesBefore, String body) {
  /** What front matter is written in; Jekyll knows only YAML. */
  enum Format {
    YAML,
    TOML,
    JSON
  }

  /** In bytes; more blanks above front matter are nobody's. */
  private static final int LOOK = 1_000;

  private static final Pattern OPENING = Pattern.compile("(---|\\+\\+\\+)[ \\t]*+\\n");
  private static final Pattern YAML_END =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*+$", Pattern.MULTILINE);
  private static final Pattern TOML_END = Pattern.compile("^\\+\\+\\+[ \\t]*+$", Pattern.MULTILINE);
  private static final Pattern JSON = Pattern.compile("\\{\\s*(?:\"|\\}\\s*\\n)");
  private static final Pattern JSON_END = Pattern.compile("^\\}[ \\t]*+$", Pattern.MULTILINE);

  static PostFile split(String text) throws Rejection {
    var start = firstLine(text);
    if (JSON.matcher(text).region(start, text.length()).lookingAt()) {
      return json(text, start);
    }
    var opening = OPENING.matcher(text).region(start, text.length());
    if (!opening.lookingAt()) {
      return new PostFile(Format.YAML, "", 0, text);
    }
    var fence = opening.group(1);
    var isYaml = fence.equals("---");
    var lines = (int) text.substring(0, opening.end()).lines().count();
    var closing = (isYaml ? YAML_END : TOML_END).matcher(text);
    if (!closing.find(opening.end())) {
      throw new Rejection(
          Problem.at(
              OptionalInt.of(lines),
              "The front matter begins here and never ends",
              "Put a line with nothing but %s after the last line of the front matter."
                  .formatted(fence)));
    }
    return new PostFile(
        isYaml ? Format.YAML : Format.TOML,
        text.substring(opening.end(), closing.start()),
        lines,
        after(text, closing.end()));
  }

  /** An object that ends in the first column, as Hugo has it; another text in braces is a post. */
  private static PostFile json(String text, int start) {
    var end = JSON_END.matcher(text);
    return end.find(start)
        ? new PostFile(Format.JSON, text.substring(0, end.end()), 0, after(text, end.end()))
        : new PostFile(Format.YAML, "", 0, text);
  }

  private static String after(String text, int end) {
    return text.substring(Math.min(end + 1, text.length()));
  }

  Fields fields(Warnings warnings) throws Rejection {
    if (frontMatter.length() > Yaml.MAX_LENGTH) {
      throw new Rejection(
          Problem.of(
              "There are more than %,d characters of front matter".formatted(Yaml.MAX_LENGTH),
              "Make it shorter; the text of a post belongs below the front matter."));
    }
    return switch (format) {
      case YAML -> Yaml.parse(frontMatter, linesBefore, warnings);
      case TOML -> Toml.parse(frontMatter, linesBefore);
      case JSON -> Json.parse(frontMatter);
    };
  }

  /** Whether a file begins as one with front matter does. */
  static boolean hasFrontMatter(byte[] bytes) {
    var beginning = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.UTF_8);
    return beginning.replace("\uFEFF", "").stripLeading().matches("(?s)(?:---|\\+\\+\\+|\\{).*");
  }

  /** Where the first line with anything on it begins. */
  private static int firstLine(String text) {
    var indent = text.length() - text.stripLeading().length();
    return text.lastIndexOf('\n', indent - 1) + 1;
  }
}
