package blog.broadsheet.publish.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingTimeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "200, 0, 1",
    "201, 0, 2",
    "1000, 0, 5",
    "0, 500, 1",
    "0, 1000, 2",
    "200, 501, 3"
  })
  void wordsAndSignsTakeTime(int words, int signs, int minutes) {
    var text = "it's ".repeat(words) + "日本語の字".repeat(signs / 5) + "字".repeat(signs % 5);
    assertThat(ReadingTime.minutes(text)).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({"'- - -'", "''", "'… — 😀'"})
  void whatHasNoWordsTakesAMinute(String text) {
    assertThat(ReadingTime.minutes(text)).isEqualTo(1);
  }
}
