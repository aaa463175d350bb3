package blog.broadsheet.publish.markdown.extension;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The inside of kramdown's attribute lists, such as {@code .note #top rel="me"}. Classes add up, of
 * other attributes the last counts, and what is none of these is skipped.
 */
final class AttributeList {
  /** Longer ones are no attribute lists; this bounds the search for their end. */
  static final int MAX_LENGTH = 1_000;

  private static final Pattern ITEM =
      Pattern.compile(
          "(?<=\\s|^)(?:(?<name>\\w[\\w:-]*)=(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)')"
              + "|(?<marks>[.#][^\\s\"'=]+))(?=\\s|$)");
  private static final Pattern MARK = Pattern.compile("([.#])([^\\s.#]+)");

  private AttributeList() {}

  static Map<String, String> parse(String text) {
    var attributes = new LinkedHashMap<String, String>();
    var item = ITEM.matcher(text);
    while (item.find()) {
      if (item.group("marks") != null) {
        addMarks(attributes, item.group("marks"));
      } else if (item.group("double") != null) {
        attributes.put(item.group("name"), item.group("double"));
      } else {
        attributes.put(item.group("name"), item.group("single"));
      }
    }
    return attributes;
  }

  /** Classes and ids written in one: {@code .note.wide#top}. */
  private static void addMarks(Map<String, String> attributes, String marks) {
    var mark = MARK.matcher(marks);
    while (mark.find()) {
      if (mark.group(1).equals("#")) {
        attributes.put("id", mark.group(2));
      } else {
        attributes.merge("class", mark.group(2), (a, b) -> a + " " + b);
      }
    }
  }
}
