package blog.broadsheet.site.language;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written, as HTML's {@code dir} has it. */
public final class Direction {
  private static final Set<String> SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa");

  /** Those that are written in such a script unless they say otherwise. */
  private static final Set<String> LANGUAGES =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

  private Direction() {}

  /** {@code ltr} or {@code rtl}, for a language tag such as {@code ar} or {@code az-Arab}. */
  public static String of(String lang) {
    var locale = Locale.forLanguageTag(lang);
    var rightToLeft =
        locale.getScript().isEmpty()
            ? LANGUAGES.contains(locale.getLanguage())
            : SCRIPTS.contains(locale.getScript());
    return rightToLeft ? "rtl" : "ltr";
  }
}
