package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {
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
  @CsvSource({
    "_pages,       _pages/about.md,       true",
    "_pages/,      _pages/deep/about.md,  true",
    "_pa*,         _pages/about.md,       true",
    "*.md,         _notes/todo.md,        false",
    "_notes/a.md,  _notes/b.md,           false"
  })
  void foldersAreIncludedByTheirOwnNames(String pattern, String key, boolean included) {
    var writing =
        new Writing(
            Optional.empty(),
            KramdownOptions.STANDARD,
            false,
            Optional.empty(),
            List.of(),
            List.of(new FilePattern(pattern)),
            List.of());

    assertThat(writing.includes(new SourceKey(key))).isEqualTo(included);
  }
}
