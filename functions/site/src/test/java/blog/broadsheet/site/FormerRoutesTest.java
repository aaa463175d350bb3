package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Key;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.PostPath;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribers and readers of another engine's lists, and of its posts, find the same here. */
final class FormerRoutesTest {
  private static final String DAY = "2019-10-13T06:00:00Z";

  private final Blog blog =
      new Blog()
          .publish(Draft.at("/a.html", DAY).tagged("C++", "Java").in("General").by("Jo Doe"))
          .publish(Draft.at("/cafe/", DAY).tagged("Crème Brûlée", "Café", "Straße").in("Été"))
          .publish(Draft.at("/soon.html", "2020-10-13T06:00:00Z").tagged("Soon", "Thé"));

  @ParameterizedTest
  @CsvSource({
    "/feed/, /rss.xml",
    "/feed, /rss.xml",
    "/feed/rss/, /rss.xml",
    "/feed/rss2/, /rss.xml",
    "/rss/, /rss.xml",
    "/index.xml, /rss.xml",
    "/feed/index.xml, /rss.xml",
    "/atom.xml, /feed.xml",
    "/feed/atom/, /feed.xml",
    "/page/2/, /",
    "/page2/, /",
    "/page/2, /",
    "/tag/java/, /tags/java/",
    "/tag/Java, /tags/java/",
    "/tag/c++/, /tags/c-plus-plus/",
    "/tag/java/feed/, /tags/java/rss.xml",
    "/tag/java/rss/, /tags/java/rss.xml",
    "/tag/java/feed/atom/, /tags/java/feed.xml",
    "/tag/java/page/2/, /tags/java/",
    "/tags/java/index.xml, /tags/java/rss.xml",
    "/tags/java/page/2/, /tags/java/",
    "/category/general/, /categories/general/",
    "/category/parent/general/, /categories/general/",
    "/category/parent/general/feed/, /categories/general/rss.xml",
    "/categories/general/index.xml, /categories/general/rss.xml",
    "/author/jo-doe/, /authors/jo-doe/",
    "/author/jo-doe/feed/, /authors/jo-doe/rss.xml",
    "/author/jo-doe/rss/, /authors/jo-doe/rss.xml",
    "/tag/java.html, /tags/java/",
    "/tag/java/index.html, /tags/java/",
    "/tag/java/feed/rss/, /tags/java/rss.xml",
    "/tags/index.xml, /rss.xml",
    "/categories/index.xml, /rss.xml",
    "/category/general/feed.xml, /categories/general/feed.xml",
    "/feed/general.xml, /categories/general/feed.xml",
    "/feed/by_tag/java.xml, /tags/java/feed.xml",
    "/posts/, /",
    "/posts, /",
    "/post/index.html, /",
    "/blog/page/2/, /",
    "/blog/page2/index.html, /",
    "/blog.html, /",
    "/posts/index.xml, /rss.xml",
    "/blog/feed/, /rss.xml",
    "/blog/feed.xml, /feed.xml",
    "/posts/atom.xml, /feed.xml",
    "/2019/10/13/, /2019/10/",
    "/2019/10/13, /2019/10/",
    "/2019/10/31/page/2/, /2019/10/",
    "/2019/10/page/2/, /2019/10/",
    "/2019/page/2/, /2019/",
    "/2019/feed/, /rss.xml",
    "/2019/10/feed/, /rss.xml",
    "/2019/10/13/feed/atom/, /feed.xml",
    "/archives/, /archive/",
    "/archives.html, /archive/",
    "/sitemap_index.xml, /sitemap.xml",
    "/sitemap-posts.xml, /sitemap.xml",
    "/wp-sitemap.xml, /sitemap.xml",
    "/wp-sitemap-posts-post-1.xml, /sitemap.xml",
    "/post-sitemap2.xml, /sitemap.xml",
    "/a.html/feed/, /a.html",
    "/cafe/amp/, /cafe/",
    "/cafe/feed/, /cafe/",
    "/cafe/embed, /cafe/",
    "/cafe/trackback/, /cafe/",
    "/cafe/comment-page-2/, /cafe/",
    "/cafe/2/, /cafe/"
  })
  void addressesOfOtherEnginesLeadToTheSameHere(String from, String to) {
    var answer = blog.get(from);

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location")).contains(to);
    assertThat(blog.get(to).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tag/none/",
        "/tag/soon/",
        "/tag/soon/feed/",
        "/tags/none/index.xml",
        "/category/java/",
        "/author/",
        "/page/",
        "/pages/2/",
        "/feed/x/",
        "/feed/java.xml",
        "/feed/by_tag/general.xml",
        "/tag/the/",
        "/2018/10/13/",
        "/2019/13/13/",
        "/2019/10/32/",
        "/2019/11/page/2/",
        "/2018/page/2/",
        "/sitemap-2018-10.xml",
        "/none/amp/",
        "/soon.html/feed/"
      })
  void whereNoPostIsNothingIsPromised(String path) {
    assertThat(blog.get(path).status()).isEqualTo(404);
  }

  @Test
  void listThatEndsLeadsNotToItself() {
    var first = new Cursor(Instant.parse(DAY), PostPath.of("/a.html")).encoded();
    assertThat(blog.get("/tags/java/?before=" + first).status()).isEqualTo(404);
    assertThat(blog.get("/tags/café/?before=" + first).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/tag/cafe/, /tags/caf%C3%A9/",
    "/tags/cafe/, /tags/caf%C3%A9/",
    "/tag/creme-brulee/feed/, /tags/cr%C3%A8me-br%C3%BBl%C3%A9e/rss.xml",
    "/tag/strasse/, /tags/stra%C3%9Fe/",
    "/category/ete/, /categories/%C3%A9t%C3%A9/"
  })
  void slugsWithoutAccentsAreFound(String from, String to) {
    addressesOfOtherEnginesLeadToTheSameHere(from, to);
  }

  @Test
  void nothingIsBehindAPostThatIsGone() {
    blog.remove("_posts/cafe/");
    assertThat(blog.get("/cafe/amp/").status()).isEqualTo(404);
  }

  @Test
  void whatIsBehindAPostCostsOneReadMore() {
    blog.get("/none/amp/");
    assertThat(blog.gets)
        .extracting(Key::partition)
        .filteredOn(path -> path.contains("/none") && !path.contains("/amp"))
        .containsExactly("PATH#/none/");
  }

  @Test
  void theyAreFoundBehindTheFolderThatTheBlogLayIn() {
    blog.movedFrom("/blog");

    assertThat(blog.get("/blog/feed/").header("Location")).contains("/rss.xml");
    assertThat(blog.get("/blog/tag/java/").header("Location")).contains("/tags/java/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/feed/", "/feed", "/rss/", "/index.xml", "/atom.xml", "/page/2/", "/tag/java/"})
  void postAtSuchAPathKeepsItWhileItIsThere(String path) {
    blog.publish("_posts/own.md", Draft.at(path, DAY).titled("My own"));
    assertThat(blog.get(path).body()).contains("<h1>My own</h1>");

    blog.remove("_posts/own.md");
    assertThat(blog.get(path).status()).isEqualTo(301);
  }
}
