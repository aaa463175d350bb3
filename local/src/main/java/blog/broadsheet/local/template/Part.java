package blog.broadsheet.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A part of the template and the place where it stands, which errors name.
 *
 * @param value a map, a list, a text, a number or a boolean; functions are evaluated already
 */
record Part(String place, Object value) {

  Part get(String name) {
    return find(name)
        .orElseThrow(() -> new TemplateException("%s lacks %s".formatted(place, name)));
  }

  Optional<Part> find(String name) {
    return Optional.ofNullable(map().get(name)).map(found -> new Part(place + "." + name, found));
  }

  /** What lies at the end of a chain of names, if all of it is there. */
  Optional<Part> find(String name, String... more) {
    var found = find(name);
    for (var next : more) {
      found = found.flatMap(part -> part.find(next));
    }
    return found;
  }

  String text() {
    return switch (value) {
      case String text -> text;
      case Number number -> number.toString();
      case Boolean bool -> bool.toString();
      default -> throw isNo("text");
    };
  }

  int whole() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw new TemplateException("%s is no whole number: %s".formatted(place, value), e);
    }
  }

  List<Part> items() {
    if (!(value instanceof List<?> list)) {
      throw isNo("list");
    }
    return IntStream.range(0, list.size())
        .mapToObj(i -> new Part("%s[%d]".formatted(place, i), list.get(i)))
        .toList();
  }

  Map<String, Part> fields() {
    var fields = new LinkedHashMap<String, Part>();
    map()
        .forEach((name, field) -> fields.put(name.toString(), new Part(place + "." + name, field)));
    return fields;
  }

  private Map<?, ?> map() {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw isNo("map");
  }

  private TemplateException isNo(String kind) {
    return new TemplateException("%s is no %s: %s".formatted(place, kind, value));
  }
}
