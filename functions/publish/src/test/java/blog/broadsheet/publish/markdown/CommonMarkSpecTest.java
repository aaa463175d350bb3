package blog.broadsheet.publish.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.publish.html.Sanitizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All examples of CommonMark's spec in the dialect for CommonMark posts. Where this blog wants
 * something else, the example is listed with the reason, and must then differ.
 */
class CommonMarkSpecTest {
  private static final String HEADING_ID = "a heading has an id to link to";
  private static final String BARE_LINK = "a bare URL becomes a link";

  private static final Map<Integer, String> RENDERED_OTHERWISE =
      listed(
          Map.of(
              HEADING_ID,
              List.of(
                  10, 59, 62, 66, 67, 68, 71, 72, 73, 74, 75, 76, 77, 78, 80, 81, 82, 83, 84, 86,
                  89, 90, 91, 95, 96, 102, 103, 115, 141, 214, 215, 227, 228, 229, 230, 232, 300,
                  646, 647),
              BARE_LINK,
              List.of(602, 606, 608, 611, 612)));

  private static final Map<Integer, String> SANITIZED =
      listed(
          Map.of(
              "an element is closed where the author left it open, or not in its place",
              List.of(
                  21, 31, 148, 152, 155, 156, 157, 158, 160, 174, 175, 187, 476, 477, 614, 617, 630,
                  631),
              "an element or attribute that no blog needs is removed",
              List.of(149, 150, 163, 169, 171, 190, 191, 201, 491, 494, 524, 536, 613, 615, 616),
              "what runs or styles the page is removed",
              List.of(170, 172, 173, 176, 178),
              "a comment, instruction or declaration is removed",
              List.of(177, 179, 180, 181, 182, 183, 308, 309, 625, 626, 627, 628, 629),
              "an end without a beginning is removed",
              List.of(151, 165, 623),
              "an address with a strange scheme is removed",
              List.of(500, 598, 599, 601),
              "code in a known language is coloured",
              List.of(142, 143),
              "other spelling of the same tag",
              List.of(153, 184, 344, 475, 642, 643)));

  private static final MarkdownToHtml MARKDOWN = GfmToHtml.INSTANCE;
  private static final Sanitizer SANITIZER = new Sanitizer();

  @ParameterizedTest
  @MethodSource("examples")
  void rendersAsTheSpecSaysOrAsListed(int number, Example example) {
    // The spec shows tabs as arrows.
    var html = MARKDOWN.render(example.getSource()).html().replace('\t', '→');
    if (RENDERED_OTHERWISE.containsKey(number)) {
      assertThat(html).as(RENDERED_OTHERWISE.get(number)).isNotEqualTo(example.getHtml());
      assertThat(withoutAdditions(html)).isEqualTo(withoutAdditions(example.getHtml()));
    } else {
      assertThat(html).isEqualTo(example.getHtml());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void sanitizingChangesNothingButWhatIsListed(int number, Example example) {
    var html = MARKDOWN.render(example.getSource()).html();
    var sanitized = folded(SANITIZER.sanitize(html).html());
    if (SANITIZED.containsKey(number)) {
      assertThat(sanitized).as(SANITIZED.get(number)).isNotEqualTo(folded(html));
    } else {
      assertThat(sanitized).isEqualTo(folded(html));
    }
  }

  static List<Object[]> examples() {
    var examples = ExampleReader.readExamples(ExampleReader.class.getResource("/spec.txt"));
    return IntStream.rangeClosed(1, examples.size())
        .mapToObj(number -> new Object[] {number, examples.get(number - 1)})
        .toList();
  }

  private static Map<Integer, String> listed(Map<String, List<Integer>> reasons) {
    var numbers = new HashMap<Integer, String>();
    reasons.forEach((reason, list) -> list.forEach(number -> numbers.put(number, reason)));
    return numbers;
  }

  private static String withoutAdditions(String html) {
    return html.replaceAll("(<h\\d) id=\"[^\"]*\"", "$1").replaceAll("</?a\\b[^>]*>", "");
  }

  /** Blanks before a tag: the sanitizer leaves them out between items and rows. */
  private static String folded(String html) {
    return html.replaceAll("\\s+<", "<");
  }
}
