package blog.broadsheet.publish.liquid;

import static java.util.Map.entry;

import blog.broadsheet.publish.source.JekyllSlug;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What Jekyll's filters make of texts. */
final class Words {
  private static final Pattern CJK =
      Pattern.compile("[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}\\p{IsHangul}]");
  private static final Pattern OTHER_WORD =
      Pattern.compile("[^\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}\\p{IsHangul}\\s]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern INTEGER = Pattern.compile("\\s*(-?\\d{1,18})");

  /** Letters that no mark made of others. */
  private static final Map<String, String> SPELT_OUT =
      Map.ofEntries(
          entry("ß", "ss"),
          entry("Æ", "AE"),
          entry("æ", "ae"),
          entry("Œ", "OE"),
          entry("œ", "oe"),
          entry("Ø", "O"),
          entry("ø", "o"),
          entry("Ð", "D"),
          entry("ð", "d"),
          entry("Đ", "D"),
          entry("đ", "d"),
          entry("Þ", "Th"),
          entry("þ", "th"),
          entry("Ł", "L"),
          entry("ł", "l"),
          entry("ı", "i"));

  private static final Pattern LATIN =
      Pattern.compile("\\p{M}+|[%s]".formatted(String.join("", SPELT_OUT.keySet())));

  private Words() {}

  static String slug(String text, String mode) {
    return switch (mode) {
      case "none" -> text.toLowerCase(Locale.ROOT);
      case "raw" -> trimmed(BLANKS.matcher(text).replaceAll("-"));
      case "pretty" -> JekyllSlug.pretty(text).toLowerCase(Locale.ROOT);
      case "ascii" -> trimmed(text.replaceAll("[^A-Za-z0-9]+", "-"));
      case "latin" ->
          JekyllSlug.of(
              LATIN
                  .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                  .replaceAll(letter -> SPELT_OUT.getOrDefault(letter.group(), "")));
      default -> JekyllSlug.of(text);
    };
  }

  private static String trimmed(String hyphenated) {
    return hyphenated.replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
  }

  static String xml(String text) {
    return HighlightTag.escaped(text).replace("\"", "&quot;");
  }

  /** One large letter at the beginning, and small ones behind it. */
  static String capitalized(String text) {
    var first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT)
        + text.substring(first).toLowerCase(Locale.ROOT);
  }

  static long count(String text, String mode) {
    var signs = CJK.matcher(text).results().count();
    return mode.equals("cjk") || (mode.equals("auto") && signs > 0)
        ? signs + OTHER_WORD.matcher(text).results().count()
        : BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).count();
  }

  static long integer(String text) {
    var digits = INTEGER.matcher(text);
    return text.equals("true") ? 1 : digits.lookingAt() ? Long.parseLong(digits.group(1)) : 0;
  }

  /** Stops before it has made a text that is too long. */
  static String replaced(String text, String what, String by) {
    if (what.isEmpty()) {
      return text;
    }
    var result = new StringBuilder();
    var read = 0;
    for (var found = text.indexOf(what); found >= 0; found = text.indexOf(what, read)) {
      result.append(text, read, found).append(by);
      read = found + what.length();
      if (result.length() > Budget.TEXT) {
        throw new Budget.Exceeded("one of its values is too large");
      }
    }
    return result.append(text, read, text.length()).toString();
  }
}
