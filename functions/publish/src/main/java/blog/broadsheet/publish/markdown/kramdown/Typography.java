package blog.broadsheet.publish.markdown.kramdown;

import static java.util.Map.entry;

import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.post.KramdownOptions;
import java.util.List;
import java.util.Map;

/**
 * What the signs of a typewriter become.
 *
 * @param quotes a single opening and closing one, a double opening and closing one
 * @param symbols by what is written; the longer spelling comes before the shorter
 */
record Typography(List<String> quotes, List<Map.Entry<String, String>> symbols) {
  private static final String NO_BREAK = "\u00a0";

  private static final Map<String, String> MEANINGS =
      Map.of(
          "mdash", "—",
          "ndash", "–",
          "hellip", "…",
          "laquo_space", "«" + NO_BREAK,
          "raquo_space", NO_BREAK + "»",
          "laquo", "«",
          "raquo", "»");

  private static final List<Map.Entry<String, String>> NAMES =
      List.of(
          entry("---", "mdash"),
          entry("--", "ndash"),
          entry("...", "hellip"),
          entry("\\<<", "<<"),
          entry("\\>>", ">>"),
          entry("<< ", "laquo_space"),
          entry(" >>", "raquo_space"),
          entry("<<", "laquo"),
          entry(">>", "raquo"));

  static Typography of(KramdownOptions options) {
    var told = options.lines(KramdownOption.TYPOGRAPHIC_SYMBOLS);
    var isPlain = options.lists(KramdownOption.GFM_QUIRKS, "no_auto_typographic");
    return new Typography(
        options.items(KramdownOption.SMART_QUOTES).map(Typography::character).toList(),
        isPlain
            ? List.of()
            : NAMES.stream()
                .map(name -> entry(name.getKey(), meaning(name.getValue(), told)))
                .toList());
  }

  /** The quote that opens or closes. */
  String quote(boolean isDouble, boolean opens) {
    return quotes.get((isDouble ? 2 : 0) + (opens ? 0 : 1));
  }

  private static String meaning(String name, Map<String, String> told) {
    return told.getOrDefault(name, MEANINGS.getOrDefault(name, name));
  }

  /** That of an entity's name or code point. */
  private static String character(String entity) {
    var isNumber = entity.chars().allMatch(Character::isDigit);
    return Entities.meaning((isNumber ? "&#" : "&") + entity + ";");
  }
}
