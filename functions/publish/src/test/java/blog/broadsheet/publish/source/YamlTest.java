package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.entry;
import static blog.broadsheet.publish.source.Readings.names;
import static blog.broadsheet.publish.source.Readings.problem;
import static blog.broadsheet.publish.source.Readings.readable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: Broadsheet: a blog | 2 | 18 | second colon | in quotes",
        "title: \"unclosed | 2 | 8 | never closed | Close it",
        "title: 'it's' | 2 | 12 | closing quotation mark | it''s",
        "title: @home | 2 | 8 | must not begin | in quotes",
        "title: *bold* move | 2 | 13 | meaning of its own | in quotes",
        "title: [a, b | 2 | 8 | not closed | Close it",
        "title: \"a\\qb\" | 2 | 11 | backslash | Double the backslash",
        "title: - a | 2 | 8 | dash | in quotes"
      })
  void aMistakeIsToldInPlainWordsWithItsPlaceInTheFile(
      String yaml, int line, int column, String message, String fix) {
    var problem = problem(yaml);
    assertThat(problem.line()).isEqualTo(OptionalInt.of(line));
    assertThat(problem.column()).isEqualTo(OptionalInt.of(column));
    assertThat(problem.message()).contains(message);
    assertThat(problem.fix()).contains(fix);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: x\n\tlayout: y", "title: x\n\t- y", "title: x\ntags:\n\t- y"})
  void aTabThatIndentsIsTold(String yaml) {
    var problem = problem(yaml);
    assertThat(problem.message()).contains("tab");
    assertThat(problem.fix()).contains("blanks");
    assertThat(problem.line().orElse(0)).isGreaterThan(2);
  }

  @Test
  void aTabBeforeAValueOrAfterItDoesNoHarm() {
    var entry = entry("title: \tWrap up\t\ntags:\n- java\t\t\n- aws");
    assertThat(entry.title()).isEqualTo("Wrap up");
    assertThat(names(entry.tags())).containsExactly("java", "aws");
  }

  @Test
  void aLineWithoutAColonIsTold() {
    var problem = problem("title: x\nlayout");
    assertThat(problem.line()).isEqualTo(OptionalInt.of(3));
    assertThat(problem.message()).contains("no colon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"just text", "- a\n- b", "title:x"})
  void whatIsNoMappingIsTold(String yaml) {
    assertThat(problem(yaml).message()).contains("no list of names and values");
  }

  @Test
  void aControlCharacterIsToldWithItsLine() {
    var problem = problem("title: x\nlayout: a\u0007b");
    assertThat(problem.line()).isEqualTo(OptionalInt.of(3));
    assertThat(problem.message()).contains("U+0007");
  }

  @Test
  void ofANameThatIsThereTwiceTheLastCounts() {
    var reading = readable(Readings.read("title: first\ntitle: second"));
    assertThat(reading.entry().title()).isEqualTo("second");
    assertThat(reading.warnings())
        .containsExactly("Line 3: 'title' is there twice; the last one counts");
  }

  @Test
  void commentsAloneAreNoFault() {
    assertThat(entry("# nothing yet").title()).isEqualTo("Wrap Up");
  }

  @Test
  void whatAnAliasRefersToIsTaken() {
    var entry = entry("title: &t Wrap up\ndescription: *t\nimage: {path: &i /a.png, feature: *i}");
    assertThat(entry.summary()).isEqualTo("Wrap up");
    assertThat(entry.image()).contains("/a.png");
  }

  @Test
  void mappingsAreMergedAndTheNearerValueWins() {
    assertThat(entry("base: &b {title: far, image: /a.png}\n<<: *b\ntitle: near"))
        .satisfies(entry -> {
          assertThat(entry.title()).isEqualTo("near");
          assertThat(entry.image()).contains("/a.png");
        });
  }

  static String[] bombs() {
    return new String[] {
      "a0: &a0 [x, x]\n"
          + IntStream.range(1, 60)
              .mapToObj(n -> "a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(n, n - 1))
              .collect(Collectors.joining()),
      "[".repeat(100_000),
      "a: {".repeat(40_000),
      "- ".repeat(90_000),
      "? ".repeat(90_000),
      "tags: [" + "x, ".repeat(60_000) + "]",
      "a: b\n".repeat(100_000),
      IntStream.range(0, 15_000).mapToObj("k%d: v\n"::formatted).collect(Collectors.joining()),
      "title: " + "x".repeat(150_000),
      "&a [*a]"
    };
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void whatAsksForTooMuchIsRefusedQuickly(String yaml) {
    var problem = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> problem(yaml));
    assertThat(problem.message()).hasSizeLessThan(200);
  }
}
