package blog.broadsheet.publish.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was taken out of one post, in words for its author: each kind once, with a count, in order
 * of appearance.
 */
final class Removals {
  /** A post that needs more lines than this is an attack, and nobody reads on. */
  private static final int MAX_KINDS = 50;

  private static final int MAX_NAME = 40;

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  void element(String name) {
    count("removed <%s>".formatted(shown(name)));
  }

  /** An attribute that may stand on no such element. */
  void attribute(String element, String name) {
    count("removed attribute %s of <%s>".formatted(shown(name), shown(element)));
  }

  /** An address whose scheme is refused. */
  void address(String element, String name, String scheme) {
    count(
        "removed attribute %s of <%s> because of its scheme %s:"
            .formatted(shown(name), shown(element), shown(scheme)));
  }

  /** A style of which only a part passed. */
  void partOfStyle(String element) {
    count("removed a part of attribute style of <%s>".formatted(shown(element)));
  }

  List<String> warnings() {
    return counts.entrySet().stream()
        .map(each -> each.getValue() == 1 ? each.getKey() : times(each.getKey(), each.getValue()))
        .toList();
  }

  private void count(String removal) {
    if (counts.size() < MAX_KINDS || counts.containsKey(removal)) {
      counts.merge(removal, 1, Integer::sum);
    }
  }

  private static String times(String removal, int count) {
    return "%s (%d times)".formatted(removal, count);
  }

  /** Names come from the author: no control characters, no novels. */
  private static String shown(String name) {
    var printable = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    return printable.length() <= MAX_NAME ? printable : printable.substring(0, MAX_NAME) + "…";
  }
}
