package blog.broadsheet.publish.source;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.OwnWords;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.Word;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UiWordsTest {
  @Test
  void wordsAreReadOfTheSitesLanguageAndOfOthers() {
    var words = OwnWords.read(read("older: Earlier\nde:\n  archive: Alles\n").text());
    assertThat(words.in(OwnWords.SITE)).isEqualTo(Map.of(Word.OLDER, "Earlier"));
    assertThat(words.in("de")).isEqualTo(Map.of(Word.ARCHIVE, "Alles"));
  }

  @Test
  void whatIsNoWordIsToldAndTheOthersCount() {
    var reading = read("oldest: First\nolder: Earlier\nenglish: {older: X}\nnewer: []\n");
    assertThat(OwnWords.read(reading.text()).byLanguage())
        .isEqualTo(Map.of(OwnWords.SITE, Map.of(Word.OLDER, "Earlier")));
    assertThat(reading.warnings()).hasSize(3).first().asString().contains("'oldest'", "older");
  }

  private static PartReading.Furnished read(String yaml) {
    var bytes = yaml.getBytes(StandardCharsets.UTF_8);
    return (PartReading.Furnished) new PartReader().read(SitePart.WORDS, bytes);
  }
}
