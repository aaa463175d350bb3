package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.PageName;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SitePagesTest {
  private static final Draft ABOUT =
      Draft.at("/about/", "1970-01-01T00:00:00Z").titled("About <us>").body("<p>We write.</p>");

  private final Blog blog = new Blog();

  @Test
  void pageIsShownWithoutADate() {
    blog.page("about.md", ABOUT, OptionalInt.empty());

    var answer = blog.get("/about/");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<h1>About &lt;us&gt;</h1>", "<p>We write.</p>", "rel=\"canonical\"")
        .doesNotContain("1970", "min read");
    assertThat(blog.get("/about").header("Location")).contains("/about/");
  }

  @Test
  void pageWithAPlaceInTheNavigationIsLinkedFromEveryPage() {
    blog.page("about.md", ABOUT, OptionalInt.of(3));
    var link = "<a href=\"/about/\">About &lt;us&gt;</a>";

    assertThat(blog.get("/").body()).contains(link);
    assertThat(blog.get("/nowhere").body()).contains(link);
  }

  @Test
  void noPageIsKeptBeyondAChangeOfItsNavigation() {
    blog.travelTo("2020-06-01T11:59:50Z");
    blog.page("about.md", ABOUT.until("2020-06-01T12:00:00Z"), OptionalInt.of(3));
    blog.page("new.md", Draft.at("/new/", "2020-06-01T12:00:05Z"), OptionalInt.of(4));

    assertThat(blog.get("/").header("Cache-Control")).contains("public, max-age=10, s-maxage=10");
    blog.travelTo("2020-06-01T12:00:00Z");
    assertThat(blog.get("/").body()).doesNotContain("/about/", "/new/");
    assertThat(blog.get("/").header("Cache-Control")).contains("public, max-age=5, s-maxage=5");
  }

  @Test
  void pageIsInTheSitemapWhileItIsThere() {
    blog.page("about.md", ABOUT.until("2020-06-01T12:00:30Z"), OptionalInt.empty());
    blog.page("new.md", Draft.at("/new/", "2020-06-01T12:00:10Z"), OptionalInt.empty());

    assertThat(map()).contains("/about/").doesNotContain("/new/");
    assertThat(blog.get("/sitemap-pages.xml").header("Cache-Control"))
        .contains("public, max-age=10, s-maxage=10");
    blog.travelTo("2020-06-01T12:00:10Z");
    assertThat(map()).contains("/about/", "/new/");
    blog.travelTo("2020-06-01T12:00:30Z");
    assertThat(map()).contains("/new/").doesNotContain("/about/");
  }

  @Test
  void sitemapHasManyPages() {
    IntStream.range(0, 1100)
        .forEach(n ->
            blog.page(n + ".md", Draft.at("/" + n, "1970-01-01T00:00:00Z"), OptionalInt.empty()));

    assertThat(Document.parse(map()).texts("loc")).hasSize(1105).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/404.html", "/404/", "/404"})
  void unknownPathShowsThePageThatIsMadeForIt(String path) {
    var lost = Draft.at(path, "1970-01-01T00:00:00Z").titled("Lost <b>").body("<p>Try again.</p>");
    blog.publish(Draft.at("/wrap-up/", "2019-10-13T06:00:00Z"));
    blog.page("404.md", lost.until("2020-06-01T12:00:05Z"), OptionalInt.empty());

    var answer = blog.get("/wrap-upp/");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .contains("<h1>Lost &lt;b&gt;</h1>", "<p>Try again.</p>", "noindex", "href=\"/wrap-up/\"")
        .doesNotContain("canonical", "1970");
    assertThat(answer.header("Cache-Control")).contains("public, max-age=0, s-maxage=5");
    assertThat(blog.get("/api/posts/nowhere").body()).doesNotContain("Try again");

    blog.travelTo("2020-06-01T12:00:05Z");
    assertThat(blog.get("/nowhere").body()).doesNotContain("Try again");
  }

  @Test
  void pageForUnknownPathsThatThePageStoreHasLostIsTheSitesOwn() {
    var lost = Draft.at("/404.html", "1970-01-01T00:00:00Z").body("<p>Try again.</p>");
    blog.page("404.md", lost, OptionalInt.empty());
    blog.pages.lose(PageName.of("<p>Try again.</p>"));

    assertThat(blog.get("/nowhere").status()).isEqualTo(404);
  }

  private String map() {
    return blog.get("/sitemap-pages.xml").body();
  }

  @Test
  void pageIsNeitherListedNorInFeedsNorInTheApi() {
    blog.page("about.md", ABOUT, OptionalInt.empty());

    assertThat(blog.get("/").body()).doesNotContain("About");
    assertThat(blog.get("/feed.xml").body()).doesNotContain("About");
    assertThat(blog.get("/api/posts/about/").status()).isEqualTo(404);
  }
}
