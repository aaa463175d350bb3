package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {
  @ParameterizedTest
  @CsvSource({
    "_posts/2024-01-01-a.md, KRAMDOWN",
    "news/_posts/2024-01-01-a.md, KRAMDOWN",
    "about.md, KRAMDOWN",
    "content/posts/a.md, GFM"
  })
  void theFolderTellsTheDialect(String key, Dialect dialect) {
    assertThat(Writing.STANDARD.dialectOf(new SourceKey(key))).isEqualTo(dialect);
  }

  @Test
  void settingsAreToldApartInOneFormEverywhere() {
    var options =
        new KramdownOptions(
            Map.of(
                KramdownOption.HARD_WRAP, "true",
                KramdownOption.AUTO_IDS, "false",
                KramdownOption.INPUT, "Kramdown",
                KramdownOption.AUTO_ID_PREFIX, "a-"));
    var writing =
        new Writing(
            Optional.empty(),
            options,
            false,
            Optional.empty(),
            List.of(),
            List.of(new FilePattern("_pages")),
            List.of());

    assertThat(writing.basis())
        .contains("input=Kramdown, hard_wrap=true, auto_ids=false, auto_id_prefix=a-", "_pages")
        .isNotEqualTo(Writing.STANDARD.basis());
  }

  @ParameterizedTest
  @CsvSource({"_posts/2024-01-01-a.md", "content/posts/a.md"})
  void theOwnersWordCountsForAll(String key) {
    var writing =
        new Writing(
            Optional.of(Dialect.GFM),
            KramdownOptions.STANDARD,
            false,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());

    assertThat(writing.dialectOf(new SourceKey(key))).isEqualTo(Dialect.GFM);
  }
}
