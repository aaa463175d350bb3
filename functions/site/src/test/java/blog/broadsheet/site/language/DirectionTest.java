package blog.broadsheet.site.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectionTest {
  @ParameterizedTest
  @CsvSource({
    "en, ltr",
    "ar, rtl",
    "ar-EG, rtl",
    "he, rtl",
    "iw, rtl",
    "fa-IR, rtl",
    "ur, rtl",
    "ckb, rtl",
    "az-Arab, rtl",
    "ar-Latn, ltr",
    "ja, ltr",
    "'', ltr"
  })
  void directionIsThatOfTheLanguagesScript(String lang, String direction) {
    assertThat(Direction.of(lang)).isEqualTo(direction);
  }
}
