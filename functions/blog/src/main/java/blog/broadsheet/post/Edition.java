package blog.broadsheet.post;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * In which language something is written, and of what it is a translation.
 *
 * @param lang a tag of BCP 47, such as {@code de-AT}; absent where it is the site's own language
 * @param ref what all translations of one text have in common, 1 to {@value #MAX_REF} characters;
 *     absent where there are none
 */
public record Edition(Optional<String> lang, Optional<String> ref) {
  /** In characters; enough for the name of any file. */
  public static final int MAX_REF = 200;

  /** In characters; what RFC 5646 has programs make room for (section 4.4.1). */
  private static final int LONGEST_TAG = 35;

  /** The letters of a language's code; longer ones are reserved, and are names such as english. */
  private static final Set<Integer> LANGUAGE = Set.of(2, 3);

  /** Of most posts: in the site's language, and not translated. */
  public static final Edition ONLY = new Edition(Optional.empty(), Optional.empty());

  public Edition {
    lang.filter(tag -> language(tag).isEmpty())
        .ifPresent(tag -> {
          throw new IllegalArgumentException("'%s' is no language".formatted(tag));
        });
    ref.filter(name -> name.isBlank() || name.length() > MAX_REF)
        .ifPresent(name -> {
          throw new IllegalArgumentException(
              "What translations have in common has 1 to %d characters, not %d"
                  .formatted(MAX_REF, name.length()));
        });
  }

  /**
   * The tag of a language as people write it, such as {@code de_at}, in its usual form; empty where
   * it is none.
   */
  public static Optional<String> language(String written) {
    if (written.length() > LONGEST_TAG) {
      return Optional.empty();
    }
    try {
      var locale = new Locale.Builder().setLanguageTag(written.replace('_', '-')).build();
      return Optional.of(locale)
          .filter(known -> LANGUAGE.contains(known.getLanguage().length()))
          .map(Locale::toLanguageTag);
    } catch (IllformedLocaleException _) {
      return Optional.empty();
    }
  }
}
