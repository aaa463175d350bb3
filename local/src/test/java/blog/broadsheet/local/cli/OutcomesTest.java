package blog.broadsheet.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.s3.ObjectEvent;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OutcomesTest {
  private static final Map<String, String> RECEIPTS =
      Map.of(
          "_receipts/_config.yml.json",
          "{\"source\":\"_config.yml\",\"outcome\":\"published\"}",
          "_receipts/_posts/a.md.json",
          "{\"source\":\"_posts/a.md\",\"outcome\":\"published\",\"path\":\"/a/\"}",
          "_receipts/_posts/b.md.json",
          """
          {"source":"_posts/b.md","outcome":"rejected","path":null,
           "problem":{"line":3,"column":null,"message":"Nothing closes it","fix":"Close it."}}\
          """,
          "_receipts/_posts/c.md.json",
          "no JSON");

  private final Outcomes outcomes = new Outcomes();

  @Test
  void rejectedPostIsToldWithLineCauseAndFix() {
    RECEIPTS.keySet().forEach(this::written);

    assertThat(Outcomes.summary(take()))
        .containsExactly(
            "1 published, 1 rejected",
            "rejected _posts/b.md: line 3: Nothing closes it. Close it.");
  }

  @Test
  void previewOfADraftIsTold() {
    var line =
        ReceiptLine.read(
            """
            {"source":"_drafts/c.md","outcome":"draft","path":null,"preview":"/preview/x"}
            """);

    assertThat(Outcomes.summary(line.stream().toList()))
        .contains("draft _drafts/c.md, preview at /preview/x");
  }

  @Test
  void warningsAndReasonsAreTold() {
    var lines =
        Stream.of(
                """
                {"source":"_posts/d.md","outcome":"published","path":"/d/","warnings":["A <script> is left out"]}
                """,
                """
                {"source":"index.md","outcome":"ignored","path":null,"warnings":["The home page is made of the posts"]}
                """)
            .flatMap(json -> ReceiptLine.read(json).stream())
            .toList();

    assertThat(Outcomes.summary(lines))
        .endsWith(
            "published /d/; warning: A <script> is left out",
            "ignored index.md: The home page is made of the posts");
  }

  @Test
  void manyWarningsDoNotFillTheTerminal() {
    var json =
        """
        {"source":"_posts/d.md","outcome":"published","path":"/d/","warnings":["A","B"]}
        """;

    assertThat(Outcomes.summary(Collections.nCopies(25, ReceiptLine.read(json).orElseThrow())))
        .hasSize(22)
        .contains("published /d/; 2 warnings, the first: A")
        .last()
        .asString()
        .startsWith("and 5 more");
  }

  @Test
  void eachIsToldOnce() {
    written("_receipts/_posts/a.md.json");
    written("_receipts/_posts/a.md.json");

    assertThat(take()).extracting(ReceiptLine::text).containsExactly("published /a/");
    assertThat(take()).isEmpty();
  }

  @Test
  void onlyReceiptsCount() {
    written("_posts/a.md");

    assertThat(take()).isEmpty();
    assertThat(Outcomes.summary(List.of())).containsExactly("0 published, 0 rejected");
  }

  private List<ReceiptLine> take() {
    return outcomes.takeAll(key -> Optional.ofNullable(RECEIPTS.get(key)));
  }

  private void written(String key) {
    outcomes.changed(
        new ObjectEvent(
            "content",
            key,
            "ObjectCreated:Put",
            Optional.of(new ObjectEvent.Content(1, "e")),
            Instant.EPOCH));
  }
}
