package blog.broadsheet.post;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The form of a name that fits into a path: {@code "Type Theory & C++"} becomes {@code
 * "type-theory-c-plus-plus"}.
 */
public final class Slug {
  private Slug() {}

  /**
   * Letters and digits of any script, lower case, in runs joined by one hyphen.
   *
   * <p>{@code +} and {@code #} are spelled out, for {@code C}, {@code C++} and {@code C#} are three
   * tags. A name without any letter or digit becomes the code points it is made of, so that every
   * name has a slug and different signs have different ones.
   */
  public static String of(String name) {
    var spelled =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replace("+", "-plus")
            .replace("#", "-sharp");
    var slug =
        spelled
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() ? codePoints(name) : slug;
  }

  private static String codePoints(String name) {
    return name.codePoints()
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining("-", "u", ""));
  }
}
