package blog.broadsheet.site.language;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Word;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LanguageTest {
  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasEveryWord(String tag) {
    assertThat(Vocabulary.of(Locale.forLanguageTag(tag)))
        .containsOnlyKeys(Word.values())
        .allSatisfy((_, text) -> assertThat(text).isNotBlank());
  }

  static Stream<String> languages() {
    return Vocabulary.KNOWN.stream();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Older posts",
    "en-GB, Older posts",
    "de-AT, Ältere Beiträge",
    "zh, 较早的文章",
    "zh-Hans-TW, 较早的文章",
    "zh-TW, 較早的文章",
    "zh-Hant, 較早的文章",
    "tlh, Older posts"
  })
  void languageThatTheSiteDoesNotSpeakIsAnsweredInTheNearestOne(String tag, String older) {
    assertThat(language(tag).say(Word.OLDER)).isEqualTo(older);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, 1 post",
    "en, 2, 2 posts",
    "fr, 0, 0 article",
    "fr, 1, 1 article",
    "fr, 2, 2 articles",
    "ja, 1, 1件の記事",
    "ko, 1, 1 post",
    "ko, 5, 5 posts",
    "ru, 21, 21 posts",
    "ar, 0, لا مقالات",
    "ar, 1, مقال واحد",
    "ar, 2, مقالان",
    "ar, 5, 5 مقالات",
    "ar, 11, 11 مقالًا",
    "ar, 100, 100 مقال",
    "ar, 103, 103 مقالات"
  })
  void numbersHaveTheFormOfTheLanguagesPlural(String tag, long number, String text) {
    assertThat(language(tag).count(Word.POSTS, number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, 1 21 101, 2 3 24, 0 5 11 12 14 25 111 112",
    "uk, 1 21 101, 2 3 24, 0 5 11 12 14 25 111 112",
    "pl, 1, 2 3 24 102, 0 5 11 12 14 21 25 101",
    "cs, 1, 2 3 4, 0 5 11 12 21 22 24 101"
  })
  void ownersWordsHaveTheFormsOfTheirLanguage(String tag, String one, String few, String many) {
    var owners = language(tag).with(Map.of(Word.POSTS, "one | few | many"));
    var ofTwo = language(tag).with(Map.of(Word.POSTS, "a single one | %d"));
    assertThat(ofTwo.count(Word.POSTS, 1)).isEqualTo("a single one");
    assertThat(ofTwo.count(Word.POSTS, 21)).isEqualTo("21");

    for (var form : List.of("one:" + one, "few:" + few, "many:" + many)) {
      var parts = form.split("[: ]");
      assertThat(Stream.of(parts).skip(1).map(Long::valueOf))
          .allSatisfy(number ->
              assertThat(owners.count(Word.POSTS, number)).as("%d", number).isEqualTo(parts[0]));
    }
    assertThat(owners.count(Word.MINUTES, 21)).isEqualTo("21 min read");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'March 4, 2019', March 2019",
    "en-GB, 4 March 2019, March 2019",
    "de, 4. März 2019, März 2019",
    "fr, 4 mars 2019, Mars 2019",
    "es, 4 de marzo de 2019, Marzo de 2019",
    "ja, 2019年3月4日, 2019年3月"
  })
  void datesAreThoseOfTheLanguage(String tag, String date, String month) {
    var calendar = language(tag).calendar();
    assertThat(calendar.moment(Instant.parse("2019-03-04T12:00:00Z")).text()).isEqualTo(date);
    assertThat(calendar.name(YearMonth.of(2019, 3))).isEqualTo(month);
  }

  @ParameterizedTest
  @CsvSource({
    "1892-01-01T06:00:00Z, 1892-01-01T06:00:00Z",
    "1892-12-31T23:30:00Z, 1892-12-31T23:30:00Z",
    "2019-03-04T12:00:00Z, 2019-03-04T13:00:00+01:00"
  })
  void momentsAreWrittenAsHtmlReadsThem(Instant instant, String written) {
    var calendar = Language.of("en", ZoneId.of("Europe/Berlin")).calendar();
    assertThat(calendar.moment(instant).iso()).isEqualTo(written);
  }

  @Test
  void languagesAreCalledAsTheirSpeakersDo() {
    assertThat(Stream.of("de", "fr", "ja", "pt-BR").map(Language::ownName))
        .containsExactly("Deutsch", "Français", "日本語", "Português (Brasil)");
  }

  private static Language language(String tag) {
    return Language.of(tag, ZoneOffset.UTC);
  }
}
