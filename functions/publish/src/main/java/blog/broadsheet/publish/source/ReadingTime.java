package blog.broadsheet.publish.source;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/** How long a text takes to read. */
final class ReadingTime {
  private static final double WORDS_PER_MINUTE = 200;

  /** For scripts that do not part their words. */
  private static final double SIGNS_PER_MINUTE = 500;

  private static final Set<UnicodeScript> UNPARTED =
      Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI);
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]\\S*+");

  private ReadingTime() {}

  /** In minutes, rounded up; at least one. */
  static int minutes(String text) {
    var words = WORD.matcher(text).results().count();
    var signs = text.codePoints().filter(ReadingTime::isUnparted).count();
    return (int) Math.max(1, Math.ceil(words / WORDS_PER_MINUTE + signs / SIGNS_PER_MINUTE));
  }

  private static boolean isUnparted(int codePoint) {
    return UNPARTED.contains(UnicodeScript.of(codePoint));
  }
}
