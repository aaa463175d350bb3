package blog.broadsheet.publish.source;

import static java.util.stream.Collectors.joining;

import blog.broadsheet.post.Edition;
import blog.broadsheet.post.OwnWords;
import blog.broadsheet.post.Word;
import blog.broadsheet.publish.source.Datum.Fields;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code _data/ui.yml}: texts by the names of words, or by a language and then by those. */
final class UiWords {
  /** In characters, about twice the longest of the site's own. */
  private static final int MAX = 300;

  private final Map<String, Map<Word, String>> words = new HashMap<>();
  private final Warnings warnings;

  private UiWords(Warnings warnings) {
    this.warnings = warnings;
  }

  static OwnWords of(Datum file, Warnings warnings) {
    var read = new UiWords(warnings);
    if (file instanceof Fields fields) {
      fields
          .values()
          .forEach((name, value) -> {
            if (value instanceof Fields ofLanguage) {
              read.language(name, ofLanguage);
            } else {
              read.word(OwnWords.SITE, name, fields);
            }
          });
    }
    return new OwnWords(read.words);
  }

  private void language(String name, Fields fields) {
    Edition.language(name)
        .ifPresentOrElse(
            tag -> fields.values().keySet().forEach(word -> word(tag, word, fields)),
            () -> warnings.add("'%s' is not a language".formatted(Shown.text(name))));
  }

  private void word(String tag, String name, Fields fields) {
    Word.ofLabel(name)
        .ifPresentOrElse(
            word -> word(tag, word, fields.line(name)),
            () ->
                warnings.add(
                    "'%s' is left out, for it is no word of the site's; those are %s"
                        .formatted(Shown.text(name), names())));
  }

  private void word(String tag, Word word, Optional<String> text) {
    text.filter(said -> said.length() <= MAX)
        .ifPresentOrElse(
            said -> words.computeIfAbsent(tag, _ -> new EnumMap<>(Word.class)).put(word, said),
            () ->
                warnings.add(
                    "'%s' is left out: it has no text of at most %d characters"
                        .formatted(word.label(), MAX)));
  }

  private static String names() {
    return Arrays.stream(Word.values()).map(Word::label).sorted().collect(joining(", "));
  }
}
