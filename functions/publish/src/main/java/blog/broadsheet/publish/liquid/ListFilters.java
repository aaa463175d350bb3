package blog.broadsheet.publish.liquid;

import static blog.broadsheet.publish.liquid.JekyllFilter.named;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liqp.filters.Filter;

/** Jekyll's filters of lists. */
final class ListFilters {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static final List<Filter> ALL =
      List.of(
          named(
              "array_to_sentence_string",
              (value, with) -> sentence(items(value), with.text(0, "and"))),
          named("join", (value, with) -> joined(items(value), with.text(0, " "))),
          named("split", (value, with) -> split(value.toString(), with.text(0, " "))),
          new SortFilter(),
          named(
              "group_by",
              (value, with) ->
                  grouped(
                      items(value),
                      item ->
                          Lookups.property(item, with.text(0, ""))
                              .map(Object::toString)
                              .orElse(""))),
          named("where", (value, with) -> where(items(value), with.text(0, ""), with.text(1, ""))),
          named(
              "find",
              (value, with) ->
                  where(items(value), with.text(0, ""), with.text(1, "")).stream()
                      .findFirst()
                      .orElse(null)),
          named("sample", (value, _) -> items(value).stream().findFirst().orElse(null)));

  private ListFilters() {}

  /** The items of a list, or the values of a mapping. */
  static List<?> items(Object value) {
    return switch (value) {
      case Map<?, ?> map -> List.copyOf(map.values());
      case Collection<?> items -> new ArrayList<>(items);
      case Object[] items -> Arrays.asList(items);
      default -> List.of(value);
    };
  }

  /** As Ruby does it: by a blank means by any run of them, and by nothing into signs. */
  private static List<String> split(String text, String by) {
    if (by.equals(" ")) {
      return BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
    return by.isEmpty()
        ? text.codePoints().mapToObj(Character::toString).toList()
        : text.isEmpty() ? List.of() : List.of(text.split(Pattern.quote(by)));
  }

  private static String sentence(List<?> items, String connector) {
    return switch (items.size()) {
      case 0, 1 -> items.isEmpty() ? "" : String.valueOf(items.getFirst());
      case 2 -> "%s %s %s".formatted(items.getFirst(), connector, items.getLast());
      default ->
          "%s, %s %s"
              .formatted(
                  joined(items.subList(0, items.size() - 1), ", "), connector, items.getLast());
    };
  }

  /** Stops before it has made a text that is too long. */
  private static String joined(List<?> items, String glue) {
    var text = new StringBuilder();
    var before = "";
    for (var item : items) {
      text.append(before).append(Objects.toString(item, ""));
      before = glue;
      if (text.length() > Budget.TEXT) {
        throw new Budget.Exceeded("one of its values is too large");
      }
    }
    return text.toString();
  }

  /** Items of one name together, in the order in which the names come first. */
  static List<Map<String, Object>> grouped(List<?> items, Function<Object, String> name) {
    return items.stream()
        .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group ->
            Map.<String, Object>of(
                "name", group.getKey(), "items", group.getValue(), "size", group.getValue().size()))
        .toList();
  }

  private static List<?> where(List<?> items, String property, String wanted) {
    return items.stream().filter(item -> has(item, property, wanted)).toList();
  }

  private static boolean has(Object item, String property, String wanted) {
    var value = Lookups.property(item, property);
    return value.isEmpty()
        ? wanted.isEmpty()
        : items(value.get()).stream().anyMatch(one -> wanted.equals(String.valueOf(one)));
  }
}
