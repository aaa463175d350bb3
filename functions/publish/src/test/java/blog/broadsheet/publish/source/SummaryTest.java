package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.markdown.SafeMarkdown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SummaryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{description: D, summary: S, excerpt: E} | D",
        "{summary: S, excerpt: E} | S",
        "excerpt: An *easy* one | An easy one",
        "description: An *easy* one | An easy one",
        "title: x | How it began."
      })
  void theAuthorsOwnWordsComeFirst(String frontMatter, String summary) {
    assertThat(summary("---\n" + frontMatter + "\n---\nHow it *began*.\n\nAnd ended."))
        .isEqualTo(summary);
  }

  @Test
  void whatStandsBeforeTheMarkIsTheSummary() {
    assertThat(summary("It\nbegan.\n\nIt *went* on.\n\n<!--more-->\n\nIt ended.\n\n[a]: /b"))
        .isEqualTo("It began. It went on.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: x | It began. It went on.",
        "excerpt_separator: <!--fold--> | It began.",
        "excerpt_separator: (nowhere | It began."
      })
  void ownersAndAuthorsChooseAnotherMark(String frontMatter, String summary) {
    var file =
        "---\n" + frontMatter + "\n---\nIt began.\n<!--fold-->\n\nIt went on.\n\n**cut**\n\nEnd.";
    var site = Readings.site("excerpt_separator: '**cut**'");

    assertThat(Readings.entry(Readings.read(KEY, file, site)).summary()).isEqualTo(summary);
  }

  @Test
  void aMarkAtTheVeryBeginningDoesNotCount() {
    assertThat(summary("<!-- more -->\n\nIt began.")).contains("It began.");
  }

  @Test
  void aHeadingIsNoSummaryOfWhatIsBelowIt() {
    assertThat(summary("# Begin\n\nIt began & went on.")).isEqualTo("It began & went on.");
  }

  @Test
  void whereNothingElseIsThereAHeadingWillDo() {
    assertThat(summary("# Begin")).isEqualTo("Begin");
  }

  @Test
  void aLongTextIsCutBetweenWords() {
    var summary = summary("seven is ".repeat(100));
    assertThat(summary).hasSizeBetween(280, Summary.MAX).matches("(seven is )*seven( is)?…");
  }

  @Test
  void aTextWithoutBlanksIsCutBetweenCharacters() {
    var summary = summary("\uD83D\uDE00".repeat(400));
    assertThat(summary).hasSizeLessThanOrEqualTo(Summary.MAX).matches("(?:\uD83D\uDE00)+…");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void paragraphsThatNeverEndHoldNobodyUp() {
    assertThat(summary("_posts/2019-10-13-x.html", "<p>a ".repeat(400_000))).startsWith("a a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kramdown", "GFM"})
  void footnotesAreNoPartOfIt(String dialect) {
    var site = Readings.site("markdown: " + dialect);
    var reader =
        new PostReader(new SafeMarkdown(Dialect.KRAMDOWN), Readings.UNFILLED, Readings.CLOCK);
    var text = "A movement.[^1] Of 10<sup>3</sup>.\n\n";
    var note = "It ended.\n\n[^1]: A note.";

    for (var file : List.of(text + note, text + "<!--more-->\n\n" + note)) {
      var reading =
          reader.read(
              new SourceKey(KEY), file.getBytes(StandardCharsets.UTF_8), site, Readings.ALONE);
      assertThat(Readings.entry(reading).summary()).isEqualTo("A movement. Of 103.");
    }
  }

  private static String summary(String file) {
    return summary(KEY, file);
  }

  private static String summary(String key, String file) {
    return Readings.entry(Readings.read(key, file, SiteSettings.DEFAULT)).summary();
  }
}
