package blog.broadsheet.site.language;

import blog.broadsheet.post.Word;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The site's own words: a file for each language, read when it is first asked for. */
final class Vocabulary {
  private static final String ENGLISH = "en";
  private static final String TRADITIONAL_CHINESE = "zh-Hant";

  /** Where Chinese is written in traditional characters. */
  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  /** The languages that have a file. */
  static final Set<String> KNOWN =
      Set.of(ENGLISH, "ar", "de", "es", "fr", "it", "ja", "nl", "pt", "zh", TRADITIONAL_CHINESE);

  private static final Map<String, Map<Word, String>> READ = new ConcurrentHashMap<>();

  private Vocabulary() {}

  /** The words of a language, or English ones. */
  static Map<Word, String> of(Locale locale) {
    return READ.computeIfAbsent(file(locale), Vocabulary::read);
  }

  /** Whether there are words in a language. */
  static boolean knows(Locale locale) {
    return KNOWN.contains(locale.getLanguage());
  }

  private static String file(Locale locale) {
    if (isTraditionalChinese(locale)) {
      return TRADITIONAL_CHINESE;
    }
    return knows(locale) ? locale.getLanguage() : ENGLISH;
  }

  private static boolean isTraditionalChinese(Locale locale) {
    return locale.getLanguage().equals("zh")
        && (locale.getScript().equals("Hant")
            || (locale.getScript().isEmpty() && TRADITIONAL.contains(locale.getCountry())));
  }

  private static Map<Word, String> read(String file) {
    var name = file + ".properties";
    var texts = new Properties();
    try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The function's own resources cannot be read", e);
    }
    var words = new EnumMap<Word, String>(Word.class);
    for (var word : Word.values()) {
      words.put(word, texts.getProperty(word.label(), ""));
    }
    return Map.copyOf(words);
  }
}
