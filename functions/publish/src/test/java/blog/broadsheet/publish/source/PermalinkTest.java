package blog.broadsheet.publish.source;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.time.ZonedDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PermalinkTest {
  @ParameterizedTest
  @CsvSource({
    "date, /news/2019/01/05/Wrap-Up.html",
    "pretty, /news/2019/01/05/Wrap-Up/",
    "ordinal, /news/2019/005/Wrap-Up.html",
    "weekdate, /news/2019/W01/Sat/Wrap-Up.html",
    "none, /news/Wrap-Up.html",
    "/:year/:title/, /2019/Wrap-Up/",
    "news/:title/, /news/Wrap-Up/",
    ":title, /Wrap-Up",
    "/:short_year/:i_month/:i_day/:slug, /19/1/5/wrap-up",
    "/:hour-:minute-:second, /06-07-08",
    "/:short_month/:long_month/:short_day/:long_day, /Jan/January/Sat/Saturday",
    "/:w_year/:week/:w_day, /2019/01/6",
    "/:year_:month_:title, /2019_01_Wrap-Up",
    "/:name/, /2019-01-05-wrap-up/",
    "/:collection/:path, /posts/2019/2019-01-05-Wrap-Up"
  })
  void aPatternIsFilled(String pattern, String path) {
    assertThat(fill(pattern, "Wrap-Up", "News")).isEqualTo(path);
  }

  @Test
  void severalCategoriesAreSeveralFolders() {
    assertThat(fill("pretty", "x", "Ruby", "Big Data", "ruby"))
        .isEqualTo("/ruby/big data/2019/01/05/x/");
    assertThat(fill("/:slugified_categories/:title", "x", "Ruby", "Big Data"))
        .isEqualTo("/ruby/big-data/x");
  }

  @Test
  void aCategoryThatCannotStandInAPathIsSpelledOut() {
    assertThat(fill("/:categories/:title", "x", "C#", "50%?")).isEqualTo("/c-sharp/50/x");
  }

  @Test
  void withoutCategoriesThereIsNoFolderOfThem() {
    assertThat(fill("pretty", "x")).isEqualTo("/2019/01/05/x/");
  }

  @Test
  void theTitleKeepsItsCaseAndScript() {
    assertThat(fill("/:title/", "Für Élise, 日本語 (no. 1)?!"))
        .isEqualTo("/Für-Élise,-日本語-(no.-1)-!/");
    assertThat(fill("/:slug/", "Für Élise, 日本語 (no. 1)?!")).isEqualTo("/für-élise-日本語-no-1/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/:author/:title", "/foo:bar/", "/:Year/:year_x"})
  void anUnknownPlaceholderIsTold(String pattern) {
    assertThat(Permalink.unknownPlaceholder(pattern)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/:year/:title/", "/about/", "/10:30/", "/:title_:year"})
  void aPatternWithoutOneIsFine(String pattern) {
    assertThat(Permalink.unknownPlaceholder(pattern)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "about.md, date, /about.html",
    "about.md, ordinal, /about.html",
    "about.md, none, /about.html",
    "about.md, pretty, /about/",
    "about.md, /:year/:title/, /about/",
    "about.md, /:title:output_ext, /about.html",
    "about.md, /:title, /about",
    "docs/Set-Up.markdown, date, /docs/Set-Up.html",
    "contact/index.html, date, /contact/",
    "contact/index.md, /:title, /contact/"
  })
  void aPageFollowsTheSitesPatternInHowItEnds(String key, String site, String path) {
    var name = name(key);
    assertThat(Permalink.fill(Permalink.ofPage(site, name.isIndex()), facts("x", name)))
        .isEqualTo(path);
  }

  private static String fill(String pattern, String slug, String... categories) {
    return Permalink.fill(
        Permalink.pattern(pattern),
        facts(slug, name("_posts/2019/2019-01-05-Wrap-Up.md"), categories));
  }

  private static Permalink.Facts facts(String slug, PostName name, String... categories) {
    return new Permalink.Facts(
        ZonedDateTime.parse("2019-01-05T06:07:08-06:00[America/Chicago]"),
        slug,
        name,
        Arrays.stream(categories).map(text -> new Term(TermKind.CATEGORY, text)).toList());
  }

  private static PostName name(String key) {
    try {
      return PostName.of(new SourceKey(key), SiteSettings.DEFAULT);
    } catch (Rejection e) {
      throw new AssertionError(e);
    }
  }
}
