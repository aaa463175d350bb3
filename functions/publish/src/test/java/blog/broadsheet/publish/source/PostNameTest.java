package blog.broadsheet.publish.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostNameTest {
  @Test
  void aNameTellsDateSlugAndCategories() throws Rejection {
    var name = name("ruby/news/_posts/2019/2019-10-13-Wrap-Up.md");
    assertThat(name.date()).contains(LocalDate.of(2019, 10, 13));
    assertThat(name.slug()).isEqualTo("Wrap-Up");
    assertThat(name.folders()).containsExactly("ruby", "news");
    assertThat(name.inside()).isEqualTo("/2019/2019-10-13-Wrap-Up");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-10-3-x, 2019-10-03",
    "2019-1-3-x, 2019-01-03",
    "2011-02-29-x, 2011-03-01",
    "2011-04-31-x, 2011-05-01"
  })
  void datesMayBeShortAndRunOverTheEndOfAMonth(String base, LocalDate date) throws Rejection {
    assertThat(name("_posts/" + base + ".md").date()).contains(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "markdown", "mkd", "mkdn", "mkdown", "MD"})
  void everyExtensionOfMarkdownWillDo(String extension) throws Rejection {
    assertThat(name("_posts/2019-10-13-x." + extension).slug()).isEqualTo("x");
  }

  @Test
  void theSlugLosesItsFinalDots() throws Rejection {
    assertThat(name("_posts/2019-10-13-and-so-on....md").slug()).isEqualTo("and-so-on");
  }

  @ParameterizedTest
  @CsvSource({
    "Conference-WRAP-up, Conference Wrap Up",
    "étude, Étude",
    "2-plus-2, 2 Plus 2",
    "snake_case, Snake_case"
  })
  void theTitleIsTheSlugInCapitals(String slug, String title) throws Rejection {
    assertThat(name("_posts/2019-10-13-" + slug + ".md").title()).isEqualTo(title);
  }

  @Test
  void aDraftNeedsNoDate() throws Rejection {
    var name = name("ruby/_drafts/big-idea.md");
    assertThat(name.isDraft()).isTrue();
    assertThat(name.date()).isEmpty();
    assertThat(name.slug()).isEqualTo("big-idea");
    assertThat(name.folders()).containsExactly("ruby");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_posts/wrap-up.md",
        "_posts/_defaults.md",
        "_posts/06-06-wrap-up.md",
        "_posts/2019-10-13.md",
        "_posts/2019-10-13-not-a-post/x.md",
        "_posts/2019-13-01-x.md",
        "_posts/2019-10-32-x.md",
        "_posts/2019-10-00-x.md"
      })
  void aPostWithoutADateInItsNameIsRefused(String key) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> name(key))
        .satisfies(
            rejection -> assertThat(rejection.problem().fix()).contains("2019-10-13-wrap-up.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-10-13-x.adoc", "2019-10-13-x.yml", "2019-10-13-x.jpg"})
  void whatIsNeitherMarkdownNorHtmlIsRefused(String file) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> name("_posts/" + file))
        .satisfies(rejection -> {
          assertThat(rejection.problem().message()).contains(file);
          assertThat(rejection.problem().fix()).contains(".md");
        });
  }

  private static PostName name(String key) throws Rejection {
    return PostName.of(new SourceKey(key), SiteSettings.DEFAULT);
  }
}
