package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
}
