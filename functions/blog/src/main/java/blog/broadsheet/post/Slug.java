package blog.broadsheet.post;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of a name that fits into a path: {@code "Type Theory & C++"} becomes {@code
 * "type-theory-c-plus-plus"}.
 */
public final class Slug {
  /**
   * In characters, each of 4 bytes at most: some names grow tenfold when spelled out, and a path
   * and a sort key must still hold them.
   */
  static final int MAX_LENGTH = 200;

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");

  private Slug() {}

  /**
   * Letters and digits of any script, lower case, in runs joined by one hyphen.
   *
   * <p>{@code +} and {@code #} are spelled out, for {@code C}, {@code C++} and {@code C#} are three
   * tags. A name without any letter or digit becomes the code points it is made of, so that every
   * name has a slug and different signs have different ones. What is longer than {@value
   * #MAX_LENGTH} characters is cut.
   */
  public static String of(String name) {
    return isSlug(name) ? name : spell(name);
  }

  /** Whether it stays as it is, as most tags do: words of ASCII, joined by single hyphens. */
  private static boolean isSlug(String name) {
    var joint = true;
    for (var i = 0; i < name.length(); i++) {
      var sign = name.charAt(i);
      var letter = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
      if (!letter && (joint || sign != '-')) {
        return false;
      }
      joint = !letter;
    }
    return !joint && name.length() <= MAX_LENGTH;
  }

  private static String spell(String name) {
    var spelled =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replace("+", "-plus")
            .replace("#", "-sharp");
    // Some capitals are two signs, of which the small letter is one: paths have it so.
    var small = Normalizer.normalize(spelled.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    var joined = SEPARATORS.matcher(small).replaceAll("-");
    var slug = OUTER_HYPHENS.matcher(joined).replaceAll("");
    return cut(slug.isEmpty() ? codePoints(name) : slug);
  }

  private static String cut(String slug) {
    var length = slug.codePointCount(0, slug.length());
    return length <= MAX_LENGTH
        ? slug
        : slug.substring(0, slug.offsetByCodePoints(0, MAX_LENGTH)).replaceAll("-$", "");
  }

  private static String codePoints(String name) {
    return name.codePoints()
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining("-", "u", ""));
  }
}
