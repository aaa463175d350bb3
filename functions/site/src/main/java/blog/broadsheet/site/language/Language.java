package blog.broadsheet.site.language;

import blog.broadsheet.post.Word;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the site speaks to the readers of a page: its own words, numbers of things, and dates.
 *
 * @param tag of the language, such as {@code pt-BR}
 * @param words every one of them
 * @param borrowed those of the words that are English, for want of others
 */
public record Language(String tag, Map<Word, String> words, Set<Word> borrowed, Calendar calendar) {
  public Language {
    words = Map.copyOf(words);
    borrowed = Set.copyOf(borrowed);
  }

  /**
   * A language; where the site has no words in it, its words are English.
   *
   * @param zone of the dates
   */
  public static Language of(String tag, ZoneId zone) {
    var locale = Locale.forLanguageTag(tag);
    Set<Word> borrowed = Vocabulary.knows(locale) ? Set.of() : EnumSet.allOf(Word.class);
    return new Language(tag, Vocabulary.of(locale), borrowed, new Calendar(locale, zone));
  }

  /** The same with other words, as far as they go. */
  public Language with(Map<Word, String> others) {
    if (others.isEmpty()) {
      return this;
    }
    var all = new EnumMap<>(words);
    all.putAll(others);
    var left = new HashSet<>(borrowed);
    left.removeAll(others.keySet());
    return new Language(tag, all, left, calendar);
  }

  public String say(Word word) {
    return words.getOrDefault(word, "");
  }

  /** A number of things, such as {@code 3 posts}, by a word that has the forms of a plural. */
  public String count(Word things, long number) {
    var locale = borrowed.contains(things) ? Locale.ENGLISH : calendar.locale();
    return Plural.of(locale, say(things), number);
  }

  /** The tag of what is written in a language, where a page in this one has to say so. */
  public Optional<String> unlike(String lang) {
    return Optional.of(lang).filter(other -> !other.equals(tag));
  }

  /** Which way it is written, as HTML's {@code dir} has it. */
  public String direction() {
    return Direction.of(tag);
  }

  /** What it is called by those who speak it, such as {@code Deutsch}. */
  public static String ownName(String tag) {
    var locale = Locale.forLanguageTag(tag);
    return capitalized(locale.getDisplayName(locale), locale);
  }

  /** A name as it stands alone, which many languages write small within a sentence. */
  static String capitalized(String name, Locale locale) {
    var first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(locale) + name.substring(first);
  }
}
