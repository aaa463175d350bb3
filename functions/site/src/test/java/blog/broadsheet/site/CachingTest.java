package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody may show an answer that has changed by itself in the meantime. */
final class CachingTest {
  private static final String USUAL =
      "public, max-age=30, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400";

  private final Blog blog = new Blog();

  @BeforeEach
  void publish() {
    blog.travelTo("2020-06-01T00:00:00Z");
    blog.publish(
        Draft.at("/lasting.html", "2020-05-01T06:00:00Z").tagged("Lasting"),
        Draft.at("/ending.html", "2020-05-02T06:00:00Z")
            .tagged("Ending")
            .in("News")
            .by("Jo")
            .until("2020-06-02T12:00:00Z"),
        Draft.at("/soon.html", "2020-06-01T12:00:00Z").tagged("Soon"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/2020/",
        "/tags/",
        "/archive/",
        "/sitemap.xml",
        "/llms.txt",
        "/sitemap-pages.xml",
        "/api/posts"
      })
  void pageIsKeptNoLongerThanUntilAPostAppears(String path) {
    blog.travelTo("2020-06-01T11:59:50.5Z");
    assertCaching(path, "public, max-age=9, s-maxage=9");
    blog.travelTo("2020-06-01T11:59:15Z");
    assertCaching(path, "public, max-age=30, s-maxage=45");
    blog.travelTo("2020-06-01T11:58:00Z");
    assertCaching(
        path, "public, max-age=30, s-maxage=60, stale-while-revalidate=60, stale-if-error=60");
    blog.travelTo("2020-06-01T12:00:00Z");
    assertThat(caching(path)).startsWith("public, max-age=30, s-maxage=60, ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/ending.html",
        "/lasting.html",
        "/tags/ending/",
        "/categories/news/",
        "/authors/jo/",
        "/authors/",
        "/2020/05/",
        "/archive/",
        "/sitemap-2020-05.xml",
        "/sitemap-pages.xml",
        "/api/posts",
        "/api/posts?tag=ending",
        "/api/posts/ending.html"
      })
  void pageIsKeptNoLongerThanUntilAPostEnds(String path) {
    blog.travelTo("2020-06-02T11:59:50Z");
    assertCaching(path, "public, max-age=10, s-maxage=10");
    blog.travelTo("2020-06-02T12:00:00Z");
    var after = blog.get(path);
    if (after.status() != 404) {
      assertThat(after.header("Cache-Control")).contains(USUAL);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.xml",
        "/rss.xml",
        "/feed.json",
        "/feed.xml?year=2020",
        "/tags/lasting/rss.xml"
      })
  void feedIsNotShownOutdatedWhileANewOneIsFetched(String path) {
    blog.travelTo("2020-06-02T12:00:00Z");

    assertCaching(path, "public, max-age=30, s-maxage=60, stale-if-error=86400");
  }

  @Test
  void feedIsKeptNoLongerThanUntilAPostAppearsOrEnds() {
    blog.travelTo("2020-06-01T11:58:00Z");
    assertCaching("/feed.xml", "public, max-age=30, s-maxage=60, stale-if-error=60");
    blog.travelTo("2020-06-01T11:59:50Z");
    assertCaching("/feed.xml", "public, max-age=10, s-maxage=10");
    blog.travelTo("2020-06-02T11:59:50Z");
    assertCaching("/feed.xml", "public, max-age=10, s-maxage=10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/posts/lasting.html", "/tags/lasting/", "/robots.txt"})
  void pageThatNothingChangesIsKeptAsEver(String path) {
    blog.travelTo("2020-06-01T11:59:50Z");

    assertCaching(path, USUAL);
  }

  @Test
  void missingPageIsForgottenWhenThePostAppears() {
    blog.travelTo("2020-06-01T11:59:57Z");
    assertThat(blog.get("/soon.html").status()).isEqualTo(404);
    assertCaching("/soon.html", "public, max-age=0, s-maxage=3");

    blog.travelTo("2020-06-01T12:00:00Z");
    assertThat(blog.get("/soon.html").status()).isEqualTo(200);
  }

  @Test
  void postThatHasEndedIsGoneFromEverything() {
    blog.travelTo("2020-06-02T12:00:00Z");

    assertThat(blog.get("/ending.html").status()).isEqualTo(410);
    assertThat(blog.get("/ending.html").body()).contains("href=\"/archive/\"");
    assertThat(blog.get("/api/posts/ending.html").status()).isEqualTo(410);
    assertThat(blog.get("/tags/ending/").status()).isEqualTo(404);
    for (var path :
        new String[] {"/", "/tags/", "/feed.xml", "/sitemap-2020-05.xml", "/api/posts"}) {
      assertThat(blog.get(path).body()).doesNotContain("ending");
    }
  }

  private void assertCaching(String path, String header) {
    assertThat(caching(path)).as(path).isEqualTo(header);
  }

  private String caching(String path) {
    return blog.get(path).header("Cache-Control").orElseThrow();
  }
}
