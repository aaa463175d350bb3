package blog.broadsheet.publish.markdown.kramdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * kramdown's attribute lists, such as {@code .note #top rel="me" toc}. Classes add up, of other
 * attributes the last counts; a bare word refers to a list that is defined elsewhere. What is none
 * of these is skipped.
 *
 * @see <a href="https://kramdown.gettalong.org/syntax.html#attribute-list-definitions">kramdown</a>
 */
final class AttributeList {
  private static final Pattern ITEM =
      Pattern.compile(
          "(?<=\\s|^)(?:(?<name>\\w[\\w-]*+)=(?<sep>[\"'])(?<value>(?:\\\\}|\\\\\\k<sep>|(?!\\k<sep>)[^}])*+)\\k<sep>"
              + "|(?<ref>\\w[\\w-]*+)|(?<marks>(?:#[A-Za-z][\\w:-]*+|\\.[^\\s.#]++)++))(?=\\s|$)");
  private static final Pattern MARK = Pattern.compile("([.#])([^\\s.#]+)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([}\"'])");

  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<String> references = new ArrayList<>();

  static AttributeList of(String text) {
    var list = new AttributeList();
    list.read(text);
    return list;
  }

  /** Attributes without those that are defined elsewhere. */
  Map<String, String> attributes() {
    return attributes;
  }

  List<String> references() {
    return references;
  }

  void set(String name, String value) {
    attributes.put(name, value);
  }

  void addAttributes(AttributeList other) {
    other.attributes.forEach(this::put);
  }

  void add(AttributeList other) {
    addAttributes(other);
    references.addAll(other.references);
  }

  private void read(String text) {
    var item = ITEM.matcher(text);
    while (item.find()) {
      if (item.group("ref") != null) {
        references.add(item.group("ref"));
      } else if (item.group("marks") != null) {
        readMarks(item.group("marks"));
      } else {
        put(item.group("name"), ESCAPED.matcher(item.group("value")).replaceAll("$1"));
      }
    }
  }

  /** Classes and ids written in one: {@code .note.wide#top}. */
  private void readMarks(String marks) {
    var mark = MARK.matcher(marks);
    while (mark.find()) {
      put(mark.group(1).equals("#") ? "id" : "class", mark.group(2));
    }
  }

  private void put(String name, String value) {
    attributes.merge(name, value, (a, b) -> name.equals("class") ? a + " " + b : b);
  }
}
