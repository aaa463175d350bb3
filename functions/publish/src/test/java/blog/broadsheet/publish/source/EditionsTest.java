package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.KEY;
import static blog.broadsheet.publish.source.Readings.entry;
import static blog.broadsheet.publish.source.Readings.readable;
import static blog.broadsheet.publish.source.Readings.site;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Edition;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditionsTest {
  @Test
  void languageAndWhatTranslationsHaveInCommonAreRead() {
    assertThat(edition("lang: de\nref: hello"))
        .isEqualTo(new Edition(Optional.of("de"), Optional.of("hello")));
    assertThat(edition("title: Hello")).isEqualTo(Edition.ONLY);
  }

  @ParameterizedTest
  @CsvSource({"pt_br, pt-BR", "DE, de", "zh-hant, zh-Hant", "gsw, gsw"})
  void languagesAreTakenAsPeopleWriteThem(String written, String lang) {
    assertThat(edition("lang: " + written).lang()).contains(lang);
  }

  @Test
  void hugosNameForTranslationsIsKnown() {
    assertThat(edition("translationkey: hello").ref()).contains("hello");
  }

  @Test
  void languageOfAFolderIsADefault() {
    var config = "defaults: [{scope: {path: _posts}, values: {lang: fr}}]";
    var reading = Readings.read(KEY, "Bonjour.", site(config));
    assertThat(readable(reading).entry().edition().lang()).contains("fr");
  }

  @ParameterizedTest
  @CsvSource({
    "english, 'english'",
    "'a b', 'a b'",
    "x, x",
    "en-x-abcdefgh-abcdefgh-abcdefgh-abcde, en-x-abcdefgh-abcdefgh-abcdefgh-abcde"
  })
  void whatIsNoLanguageIsToldAndThePostIsPublished(String written, String told) {
    var reading = readable(Readings.read("lang: " + written));
    assertThat(reading.entry().edition()).isEqualTo(Edition.ONLY);
    assertThat(reading.warnings())
        .containsExactly(
            "'%s' is not a language, such as en or pt-BR; the site's is taken for it"
                .formatted(told));
  }

  @Test
  void refThatIsTooLongIsToldAndThePostIsPublished() {
    var reading = readable(Readings.read("ref: " + "a".repeat(201)));
    assertThat(reading.entry().edition()).isEqualTo(Edition.ONLY);
    assertThat(reading.warnings()).singleElement().asString().contains("more than 200 characters");
  }

  private static Edition edition(String matter) {
    return entry(matter).edition();
  }
}
