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
 * <p>A list takes some hundred items at most, for each costs every span that has the list.
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

  /** Of {@link #size}; honest lists come to a tenth of it. */
  private static final int MOST = 4_000;

  /** What an item takes besides its characters. */
  private static final int ITEM_SIZE = 20;

  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<String> references = new ArrayList<>();
  private int size;
  private boolean isCut;

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

  /** What it takes to keep it, in characters. */
  int size() {
    return size;
  }

  /** Whether something had no room in it. */
  boolean isCut() {
    return isCut;
  }

  void set(String name, String value) {
    attributes.put(name, value);
  }

  void addAttributes(AttributeList other) {
    isCut |= other.isCut;
    other.attributes.forEach(this::put);
  }

  void add(AttributeList other) {
    addAttributes(other);
    other.references.forEach(this::refer);
  }

  private void read(String text) {
    var item = ITEM.matcher(text);
    while (item.find()) {
      if (item.group("ref") != null) {
        refer(item.group("ref"));
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

  private void refer(String name) {
    if (hasRoom(name.length())) {
      references.add(name);
    }
  }

  private void put(String name, String value) {
    if (hasRoom(name.length() + value.length())) {
      attributes.merge(
          name, value, name.equals("class") ? AttributeList::joined : (_, last) -> last);
    }
  }

  /** Makes room, unless there is none any more. */
  private boolean hasRoom(int length) {
    var fits = size + length + ITEM_SIZE <= MOST;
    size += fits ? length + ITEM_SIZE : 0;
    isCut |= !fits;
    return fits;
  }

  /** A class counts once, by however many ways a list refers to it. */
  private static String joined(String classes, String added) {
    return (" " + classes + " ").contains(" " + added + " ") ? classes : classes + " " + added;
  }
}
