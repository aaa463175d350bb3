package blog.broadsheet.post;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a text in the form in which they are searched for, so that what an author wrote and
 * what a reader types are one: {@code "Straßen & Cafés in C++"} becomes {@code strassen}, {@code
 * cafe}, {@code in} and {@code c++}.
 *
 * <p>Words are runs of letters and digits, with the signs of {@code C++} and {@code C#}. They lose
 * their capitals, their accents, and the s at their end, which is the plural of several languages;
 * words that are not plurals lose it on both sides alike. Scripts without spaces, such as Chinese,
 * Japanese and Thai, have no words to go by: of those it is each two neighbouring signs.
 */
public final class Keywords {
  /** In characters; what is longer is cut, for a key has no room for it. */
  static final int MAX_LENGTH = 60;

  private static final String UNSPACED =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}ー";

  private static final Pattern WORD =
      Pattern.compile(
          """
          (?<run>[%1$s]+)
          |[\\p{L}\\p{N}&&[^%1$s]][\\p{L}\\p{M}\\p{N}&&[^%1$s]]*
          (?:\\+\\+(?!\\p{L})|[+\\#]++(?![\\p{L}\\p{N}]))?
          """
              .formatted(UNSPACED),
          Pattern.COMMENTS);

  /**
   * Signs without which a word is the same: the accents of Latin, Greek and Cyrillic letters, what
   * Hebrew and Arabic need not write, and what chooses the look of a sign. In other scripts marks
   * make another word.
   */
  private static final Pattern MARKS =
      Pattern.compile(
          """
          [\\p{InCombiningDiacriticalMarks}
          \\x{591}-\\x{5BD}\\x{5BF}\\x{5C1}\\x{5C2}\\x{5C4}\\x{5C5}\\x{5C7}
          \\x{640}\\x{64B}-\\x{65F}\\x{670}
          \\x{20E3}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]+
          """,
          Pattern.COMMENTS);

  private static final Pattern PLURAL = Pattern.compile("(?<=[a-z0-9]{2}[a-rt-z0-9])s$");

  private Keywords() {}

  /** Each once, in the order of the text; none where it has neither letters nor digits. */
  public static Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    WORD.matcher(fold(text))
        .results()
        .flatMap(word ->
            word.group("run") == null
                ? Stream.of(PLURAL.matcher(cut(word.group())).replaceFirst(""))
                : pairs(word.group()))
        .forEach(words::add);
    return Collections.unmodifiableSet(words);
  }

  /** By way of capitals: what is one small letter may be two of them, as {@code ß} is. */
  private static String fold(String text) {
    var parted = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var bare = MARKS.matcher(parted).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static Stream<String> pairs(String run) {
    var signs = run.codePoints().toArray();
    return signs.length < 2
        ? Stream.of(run)
        : IntStream.range(1, signs.length).mapToObj(end -> new String(signs, end - 1, 2));
  }

  private static String cut(String word) {
    return word.codePointCount(0, word.length()) <= MAX_LENGTH
        ? word
        : word.substring(0, word.offsetByCodePoints(0, MAX_LENGTH));
  }
}
