package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.PostPath;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribers and readers of the lists of another engine find the same here. */
final class FormerRoutesTest {
  private static final String DAY = "2019-10-13T06:00:00Z";

  private final Blog blog =
      new Blog()
          .publish(Draft.at("/a.html", DAY).tagged("C++", "Java").in("General").by("Jo Doe"))
          .publish(Draft.at("/soon.html", "2020-10-13T06:00:00Z").tagged("Soon"));

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
    "/author/jo-doe/rss/, /authors/jo-doe/rss.xml"
  })
  void listsAndFeedsOfOtherEnginesLeadToTheSameHere(String from, String to) {
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
        "/feed/x/"
      })
  void whereNoPostIsNothingIsPromised(String path) {
    assertThat(blog.get(path).status()).isEqualTo(404);
  }

  @Test
  void listThatEndsLeadsNotToItself() {
    var first = new Cursor(Instant.parse(DAY), PostPath.of("/a.html")).encoded();
    assertThat(blog.get("/tags/java/?before=" + first).status()).isEqualTo(404);
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
  void postAtSuchAPathKeepsIt(String path) {
    blog.publish("_posts/own.md", Draft.at(path, DAY).titled("My own"));
    assertThat(blog.get(path).body()).contains("<h1>My own</h1>");

    blog.remove("_posts/own.md");
    assertThat(blog.get(path).status()).isEqualTo(410);
  }
}
