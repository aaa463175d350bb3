package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeywordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cold starts, measured|cold start measured",
        "The class of templates|the class of template",
        "AWS's S3, ECS and us|aws s s3 ecs and us",
        "Straßen & Cafés, STRAẞE|strassen cafe strasse",
        "C, C++ and C#|c c++ and c#",
        "1+1 is #two|1 is two",
        "C++20, c++11 and a+b|c++ 20 11 and a b",
        "I ❤️ Java, ✈️Reise, 1️⃣|i java reise 1",
        "مُحَمَّد أحمد كتـــاب|محمد احمد كتاب",
        "type-theory, node.js|type theory node js",
        "ΟΔΟΣ Ἀθήνα|οδος αθηνα",
        "Ёлка İstanbul|елка istanbul",
        "東京タワーへ|東京 京タ タワ ワー ーへ",
        "AWSで日本語|aws で日 日本 本語",
        "ﬁne ＡＢＣ|fine abc",
        "が|が",
        "हिन्दी|हिन्दी",
        "!!! 😀|''",
      })
  void textHasTheWords(String text, String words) {
    assertThat(String.join(" ", Keywords.of(text))).isEqualTo(words);
  }

  @Test
  void wordCountsOnce() {
    assertThat(Keywords.of("post Posts POST")).containsExactly("post");
  }

  @Test
  void accentsThatMakeAnotherWordStay() {
    assertThat(Keywords.of("がく")).isNotEqualTo(Keywords.of("かく"));
    assertThat(Keywords.of("कि")).isNotEqualTo(Keywords.of("क"));
  }

  @Property
  void wordThatIsFoundFindsItself(
      @ForAll
          @CharRange(from = 'a', to = 'z')
          @Chars({'s', 'ß', 'Σ', 'é', '\u0301', '+', '#', ' ', 'が', '茶', 'ι', '\uFE0F'})
          String text) {
    for (var word : Keywords.of(text)) {
      assertThat(word.codePointCount(0, word.length())).isBetween(1, Keywords.MAX_LENGTH);
      assertThat(Keywords.of("(" + word + ")")).containsExactly(word);
    }
    assertThat(Keywords.of(text.toLowerCase(Locale.ROOT))).isEqualTo(Keywords.of(text));
  }

  @Test
  void wordThatFillsAPageIsCut() {
    assertThat(List.copyOf(Keywords.of("𐐀".repeat(5000))))
        .containsExactly("𐐨".repeat(Keywords.MAX_LENGTH));
  }
}
