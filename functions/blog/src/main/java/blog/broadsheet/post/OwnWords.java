package blog.broadsheet.post;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an owner has the site say instead of its own words.
 *
 * @param byLanguage by the tags of languages; under an empty one, what counts on the pages in the
 *     site's language
 */
public record OwnWords(Map<String, Map<Word, String>> byLanguage) {
  /** The tag under which the words of the site's own language stand. */
  public static final String SITE = "";

  private static final String BETWEEN = "\t";

  public OwnWords {
    byLanguage =
        byLanguage.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, language -> Map.copyOf(language.getValue())));
  }

  /** As a text: a line for each word, its parts between tabs, which no word has. */
  public String write() {
    return byLanguage.entrySet().stream()
        .flatMap(language ->
            language.getValue().entrySet().stream()
                .map(word ->
                    String.join(
                        BETWEEN, language.getKey(), word.getKey().label(), word.getValue())))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** What {@link #write} wrote. */
  public static OwnWords read(String text) {
    var words = new HashMap<String, Map<Word, String>>();
    text.lines()
        .map(line -> line.split(BETWEEN, -1))
        .forEach(parts ->
            Word.ofLabel(parts[1])
                .ifPresent(word ->
                    words
                        .computeIfAbsent(parts[0], _ -> new EnumMap<>(Word.class))
                        .put(word, parts[2])));
    return new OwnWords(words);
  }

  /** Those of one language. */
  public Map<Word, String> in(String tag) {
    return byLanguage.getOrDefault(tag, Map.of());
  }
}
