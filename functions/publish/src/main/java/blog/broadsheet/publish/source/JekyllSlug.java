package blog.broadsheet.publish.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of a text that Jekyll puts into paths. */
public final class JekyllSlug {
  private static final Pattern NOT_DEFAULT = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");
  private static final Pattern NOT_PRETTY =
      Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+");
  private static final Pattern OUTER_HYPHEN = Pattern.compile("^-|-$");

  private JekyllSlug() {}

  /** Letters and digits in lower case, anything else a hyphen. */
  public static String of(String text) {
    return hyphenated(NOT_DEFAULT, text).toLowerCase(Locale.ROOT);
  }

  /** The case kept, and the punctuation that a path may have. */
  public static String pretty(String text) {
    return hyphenated(NOT_PRETTY, text);
  }

  private static String hyphenated(Pattern other, String text) {
    return OUTER_HYPHEN.matcher(other.matcher(text).replaceAll("-")).replaceAll("");
  }
}
