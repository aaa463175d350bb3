package blog.broadsheet.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.site.language.Language;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProseTest {
  private static final Language ENGLISH = Language.of("en", ZoneOffset.UTC);

  @Test
  void headingCanBeLinkedTo() {
    assertThat(Prose.of("<h2 id=\"a-b\">A <em>b</em></h2>", ENGLISH).html())
        .isEqualTo(
            "<h2 id=\"a-b\">A <em>b</em> <a class=\"anchor\" href=\"#a-b\""
                + " aria-label=\"Link to this section\">#</a></h2>");
  }

  @Test
  void headingWithoutIdOrTextStaysAsItIs() {
    for (var html : List.of("<h2>A</h2>", "<h2 id=\"a\"><img src=\"/a.png\"></h2>")) {
      assertThat(Prose.of(html, ENGLISH).html()).isEqualTo(html);
    }
  }

  @Test
  void threeHeadingsMakeATableOfContents() {
    assertThat(Prose.of("<h2 id=\"a\">A</h2><h2 id=\"b\">B</h2>", ENGLISH).contents()).isEmpty();
    assertThat(contents("<h2 id=\"a\">A</h2><h3 id=\"b\">B</h3><h2 id=\"c\">C</h2>"))
        .containsExactly("a: b", "c:");
  }

  @Test
  void tableOfContentsShowsTheTwoHighestLevelsThatAPostUses() {
    assertThat(
            contents(
                "<h2 id=\"a\">A</h2><h3 id=\"b\">B</h3><h4 id=\"c\">C</h4><h2 id=\"d\">D</h2>"))
        .containsExactly("a: b", "d:");
  }

  @Test
  void headingsLeaveOutNoLevelAndStandBelowTheTitle() {
    assertThat(levels("34323")).isEqualTo("23223");
    assertThat(levels("1231")).isEqualTo("2342");
    assertThat(levels("6426")).isEqualTo("2223");
    assertThat(levels("123456")).isEqualTo("234566");
  }

  @Test
  void taskSaysWhetherItIsDone() {
    assertThat(Prose.of("<input type=\"checkbox\" disabled=\"\" checked=\"\" /> a", ENGLISH).html())
        .isEqualTo("<input aria-label=\"Done\" type=\"checkbox\" disabled=\"\" checked=\"\" /> a");
    assertThat(Prose.of("<input type=\"checkbox\" id=\"b\" /> b", ENGLISH).html())
        .contains("aria-label=\"To do\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>write('<h3>' + text + '<\\/h3><table><img>')</script>",
        "<SCRIPT>'<pre>'</script>",
        "<style>a:after { content: '<table>' }</style>",
        "<!-- <h2 id=\"a\"> <pre> -->",
        "<h2>never closed",
        "<h2 id=\"a\">closed otherwise</H2>",
        "<input type=\"email\" aria-label=\"Where to\">",
        "<input type=\"checkbox\" id=\"yes\"><label for=\"yes\">Yes</label>",
        "a < b <!-- never closed"
      })
  void htmlThatIsTrustedIsNotTakenForWhatItIsNot(String html) {
    assertThat(Prose.of(html, ENGLISH).html()).isEqualTo(html);
  }

  @Test
  void footnotesHaveNoRoleThatIsOutdated() {
    assertThat(
            Prose.of(
                    "<sup id=\"a\" role=\"doc-noteref\">1</sup><li role=\"doc-endnote\">x</li>",
                    ENGLISH)
                .html())
        .isEqualTo("<sup id=\"a\">1</sup><li>x</li>");
  }

  @Test
  void whatHtmlHasGivenUpIsSaidAnew() {
    assertThat(Prose.of("<center id=\"a\">x</center>", ENGLISH).html())
        .isEqualTo("<div class=\"center\">x</div>");
  }

  @Test
  void entriesOfTheTableOfContentsAreTextAlone() {
    var title =
        "A &amp; <a href=\"/x\"><code>b</code></a> <sup class=\"footnote-ref\"><a>1</a></sup>";
    var prose = Prose.of("<h2 id=\"a\">%s</h2>".formatted(title).repeat(3), ENGLISH);

    assertThat(prose.contents().orElseThrow().sections().getFirst().heading().text())
        .isEqualTo("A &amp; b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "E = mc<sup>2</sup> | E = mc2",
        "A<sup id=\"a\">b</sup> | Ab",
        "A<sup id=\"fnref:1\" role=\"doc-noteref\"><a href=\"#fn:1\">1</a></sup> | A",
        "A<sup role=\"doc-noteref\" id=\"fnref:1\"><a href=\"#fn:1\">1</a></sup> | A",
        "A<sup id=\"fnref:1\"><a>1</a></sup> and 10<sup>3</sup> | A and 103"
      })
  void raisedLettersAreInTheTableOfContentsAndMarksOfFootnotesAreNot(String title, String text) {
    var prose = Prose.of("<h2 id=\"a\">%s</h2>".formatted(title).repeat(3), ENGLISH);

    assertThat(prose.contents().orElseThrow().sections().getFirst().heading().text())
        .isEqualTo(text);
  }

  @Test
  void wideThingsCanBeScrolledByKeyboard() {
    assertThat(Prose.of("<pre><code>x</code></pre>", ENGLISH).html())
        .isEqualTo("<pre tabindex=\"0\"><code>x</code></pre>");
    assertThat(Prose.of("<table><tr><td>x</td></tr></table>", ENGLISH).html())
        .matches("<div [^>]*tabindex=\"0\"><table><tr><td>x</td></tr></table></div>");
  }

  @Test
  void picturesBelowTheFirstWaitUntilTheyAreNear() {
    assertThat(
            Prose.of("<img src=\"/1\"><img src=\"/2\"><img loading=\"eager\" src=\"/3\">", ENGLISH)
                .html())
        .isEqualTo(
            "<img src=\"/1\"><img loading=\"lazy\" src=\"/2\"><img loading=\"eager\" src=\"/3\">");
    assertThat(Prose.of("<iframe src=\"/1\"></iframe>", ENGLISH).html())
        .contains("loading=\"lazy\"");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void boxesWithoutNumberHoldNoReaderUp() {
    var body = "<input type=\"checkbox\" id=\"a\" />".repeat(100_000) + "<i for=\"b\">";

    assertThat(Prose.of(body, ENGLISH).html()).contains("aria-label=\"To do\"");
  }

  @Test
  void textTooLongForAHeadingIsNeitherLinkedToNorInTheTableOfContents() {
    var body = "<h1 id=\"a\"><div>".repeat(120) + "x".repeat(1_000_000) + "</div></h1>".repeat(120);

    var prose = Prose.of(body, ENGLISH);

    assertThat(prose.html()).doesNotContain("href=\"#a\"");
    assertThat(prose.contents()).isEmpty();
  }

  @Test
  void ofHeadingsThatLieInEachOtherTheOutermostIsOne() {
    var body =
        "<h1 id=\"a\"><div>".repeat(90)
            + "x".repeat(6_500)
            + "</div></h1>".repeat(90)
            + "<h1 id=\"b\">B</h1><h1 id=\"c\">C</h1>";

    assertThat(contents(body)).containsExactly("a:", "b:", "c:");
  }

  private static String levels(String written) {
    var body = written.replaceAll("(.)", "<h$1>x</h$1>");
    return Prose.of(body, ENGLISH).html().replaceAll("<h(.)>x</h\\1>", "$1");
  }

  private static List<String> contents(String html) {
    return Prose.of(html, ENGLISH).contents().orElseThrow().sections().stream()
        .map(section ->
            section.heading().id()
                + ":"
                + String.join("", section.below().stream().map(below -> " " + below.id()).toList()))
        .toList();
  }
}
