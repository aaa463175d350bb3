package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What settings say stays as it was read, whatever becomes of what they were made of. */
final class ValuesTest {
  private final List<String> texts = new ArrayList<>(List.of("a"));

  @Test
  void ownWordsStay() {
    var words = new HashMap<>(Map.of(Word.DONE, "Fertig"));
    var own = new OwnWords(Map.of("de", words));

    words.clear();

    assertThat(own.in("de")).containsEntry(Word.DONE, "Fertig");
  }

  @Test
  void defaultsOfPostsStay() {
    var defaults = new PostDefaults("", "", Map.of("tags", texts));

    texts.clear();

    assertThat(defaults.values()).containsEntry("tags", List.of("a"));
  }

  @Test
  void whatPagesMayLoadStays() {
    var none = Optional.<String>empty();
    var looks =
        new Appearance(
            none,
            none,
            none,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Map.of("img-src", texts));

    texts.clear();

    assertThat(looks.allowed()).containsEntry("img-src", List.of("a"));
  }
}
