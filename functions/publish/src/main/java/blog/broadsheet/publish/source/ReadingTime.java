package blog.broadsheet.publish.source;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How long a text takes to read. */
final class ReadingTime {
  private static final double WORDS_PER_MINUTE = 200;

  /** For scripts that do not part their words. */
  private static final double SIGNS_PER_MINUTE = 500;

  private static final Set<UnicodeScript> UNPARTED =
      Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI);

  /** The first sign of these scripts, and so of nearly no text. */
  private static final int FIRST_UNPARTED = 0x0E00;

  private ReadingTime() {}

  /** In minutes, rounded up; at least one. */
  static int minutes(String text) {
    var words = 0;
    var signs = 0;
    var within = false;
    for (var at = 0; at < text.length(); ) {
      var sign = text.codePointAt(at);
      at += Character.charCount(sign);
      if (isUnparted(sign)) {
        signs++;
      } else if (Character.isWhitespace(sign)) {
        within = false;
      } else if (!within && isOfWords(sign)) {
        within = true;
        words++;
      }
    }
    return (int) Math.max(1, Math.ceil(words / WORDS_PER_MINUTE + signs / SIGNS_PER_MINUTE));
  }

  /** A word begins with a letter or a number; what is stuck to it belongs to it. */
  private static boolean isOfWords(int sign) {
    return switch (Character.getType(sign)) {
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetterOrDigit(sign);
    };
  }

  private static boolean isUnparted(int sign) {
    return sign >= FIRST_UNPARTED && UNPARTED.contains(UnicodeScript.of(sign));
  }
}
