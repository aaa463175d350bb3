package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Key;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PostPagesTest {
  private static final Pattern TITLE = Pattern.compile(">Title of ([^<]+)</a>");
  private static final Draft POST =
      Draft.at("/2019/10/13/wrap-up.html", "2019-10-13T06:00:00Z").titled("Wrap up");

  private final Blog blog = new Blog();

  @Test
  void postIsShownAtItsPath() {
    blog.publish(POST.by("Jo Doe").body("<p>It was <em>fine</em>.</p>").summed("All in all."));

    var answer = blog.get("/2019/10/13/wrap-up.html");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.body())
        .contains(
            "<title>Wrap up · Blog</title>",
            "<h1>Wrap up</h1>",
            "<p>It was <em>fine</em>.</p>",
            "content=\"All in all.\"",
            "rel=\"author\" href=\"/authors/jo-doe/\"",
            "datetime=\"2019-10-13T06:00:00Z\"",
            "3 min read",
            "property=\"og:type\" content=\"article\"");
  }

  @Test
  void laterChangeIsToldOfAndAnEarlierOneIsNot() {
    blog.publish(POST.updated("2019-11-01T00:00:00Z"));
    assertThat(blog.get("/2019/10/13/wrap-up.html").body()).contains("November 1, 2019");

    blog.publish(POST.updated("2019-10-01T00:00:00Z"));
    assertThat(blog.get("/2019/10/13/wrap-up.html").body()).doesNotContain("Updated");
  }

  @Test
  void postLeadsToTheOnesBeforeAndAfterIt() {
    blog.publish(
        Draft.at("/one", "2019-01-01T00:00:00Z"),
        Draft.at("/two", "2019-01-02T00:00:00Z"),
        Draft.at("/three", "2019-01-03T00:00:00Z"),
        Draft.at("/future", "2020-07-01T00:00:00Z"));

    assertThat(blog.get("/two").body())
        .contains(
            "<link rel=\"prev\" href=\"/one\">",
            "<link rel=\"next\" href=\"/three\">",
            "</small> <span>Title of /one</span></a>",
            "</small> <span>Title of /three</span></a>");
    assertThat(blog.get("/one").body()).doesNotContain("rel=\"prev\"");
    assertThat(blog.get("/three").body()).doesNotContain("rel=\"next\"", "/future");
  }

  @Test
  void relatedPostsShareTheMostAndLieTheClosest() {
    blog.publish(
        Draft.at("/here", "2019-06-01T00:00:00Z").tagged("Java", "Cloud").in("News"),
        Draft.at("/both", "2018-01-01T00:00:00Z").tagged("java", "Cloud"),
        Draft.at("/near", "2019-05-31T00:00:00Z").tagged("Java"),
        Draft.at("/far", "2017-05-31T00:00:00Z").tagged("Java"),
        Draft.at("/category", "2019-05-31T00:00:00Z").in("News"),
        Draft.at("/other", "2019-05-31T00:00:00Z").tagged("Food"),
        Draft.at("/future", "2020-07-01T00:00:00Z").tagged("Java", "Cloud"));

    assertThat(related("/here")).containsExactly("/both", "/near", "/far");
    assertThat(related("/other")).isEmpty();
  }

  @Test
  void pageOfTheNewestPostHoldsUntilTheNextOneAppears() {
    blog.publish(
        Draft.at("/now", "2020-01-01T00:00:00Z"), Draft.at("/soon", "2020-06-01T12:00:10Z"));

    assertThat(blog.get("/now").header("Cache-Control").orElseThrow()).contains("s-maxage=10");
  }

  @Test
  void editIsSeenAtOnce() {
    blog.publish(POST.body("<p>first</p>"));
    blog.get("/2019/10/13/wrap-up.html");
    blog.publish(POST.body("<p>second</p>"));

    assertThat(blog.get("/2019/10/13/wrap-up.html").body()).contains("<p>second</p>");
  }

  @Test
  void bodyIsReadFromTheStoreOnce() {
    blog.publish(POST);
    blog.get("/2019/10/13/wrap-up.html");
    blog.get("/2019/10/13/wrap-up.html");
    blog.get("/feed.xml");

    assertThat(blog.pages.reads()).isEqualTo(1);
  }

  @Test
  void pathIsFoundEncodedAndDecoded() {
    blog.publish(Draft.at("/d\u00e9j\u00e0 vu.html", "2019-10-13T06:00:00Z"));

    assertThat(blog.get("/d%C3%A9j%C3%A0%20vu.html").status()).isEqualTo(200);
    assertThat(blog.get("/d\u00e9j\u00e0 vu.html").status()).isEqualTo(200);
    assertThat(blog.get("/de\u0301ja\u0300%20vu.html").body())
        .contains("rel=\"canonical\" href=\"https://" + Blog.HOST + "/d%C3%A9j%C3%A0%20vu.html\"");
  }

  @Test
  void movedPostIsFollowedInOneHop() {
    blog.publish("_posts/x.md", Draft.at("/one/", "2019-10-13T06:00:00Z"));
    blog.publish("_posts/x.md", Draft.at("/two/", "2019-10-13T06:00:00Z"));
    blog.publish("_posts/x.md", Draft.at("/dr\u00fc ben/", "2019-10-13T06:00:00Z"));

    for (var old : new String[] {"/one/", "/two/", "/one", "/one/index.html"}) {
      assertThat(blog.get(old).status()).isEqualTo(301);
      assertThat(blog.get(old).header("Location")).contains("/dr%C3%BC%20ben/");
    }
    assertThat(blog.get("/api/posts/one/").header("Location"))
        .contains("/api/posts/dr%C3%BC%20ben/");
  }

  @Test
  void redirectIsFollowedWhereverItLeads() {
    blog.redirect("_posts/x.md", "/x/", "2019-10-13T06:00:00Z", "https://example.org/a?b#c");

    for (var path : new String[] {"/x/", "/x", "/api/posts/x/"}) {
      assertMoved(path, "https://example.org/a?b#c");
    }
    assertThat(blog.get("/").body()).doesNotContain("/x/");
    assertThat(blog.get("/sitemap-2019.xml").status()).isEqualTo(404);
  }

  @Test
  void nobodyButTheSiteSpeaksForItsDomain() {
    blog.publish(Draft.at("/.well-known/security.txt", "2019-10-13T06:00:00Z"));
    var challenge = "/.Well-Known/acme-challenge/token";
    blog.redirect("_posts/x.md", challenge, "2019-10-13T06:00:00Z", "https://evil.example/token");

    for (var path :
        List.of("/.well-known/security.txt", "/.well-known/security.txt.md", challenge)) {
      assertThat(blog.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void deletedPostIsGoneAndNotMerelyMissing() {
    blog.publish("_posts/x.md", Draft.at("/x/", "2019-10-13T06:00:00Z"));
    blog.remove("_posts/x.md");

    assertThat(blog.get("/x/").status()).isEqualTo(410);
    assertThat(blog.get("/x/").body()).contains("taken away for good", "href=\"/archive/\"");
    assertThat(blog.get("/x").status()).isEqualTo(410);
    assertThat(blog.get("/api/posts/x/").status()).isEqualTo(410);
  }

  @Test
  void otherSpellingsAreSentToTheOneAddress() {
    blog.publish(
        Draft.at("/pretty/", "2019-10-13T06:00:00Z").tagged("Java"),
        Draft.at("/plain.html", "2019-10-13T06:00:00Z"),
        Draft.at("/own/index.html", "2019-10-13T06:00:00Z"));

    assertMoved("/pretty", "/pretty/");
    assertMoved("/pretty/index.html", "/pretty/");
    assertMoved("/plain.html/", "/plain.html");
    assertMoved("/index.html", "/");
    assertMoved("/tags/java", "/tags/java/");
    assertMoved("/tags/java/index.html", "/tags/java/");
    assertMoved("/archive", "/archive/");
    assertMoved("/2019", "/2019/");
    assertMoved("/api/posts/", "/api/posts");
    assertThat(blog.get("/own/index.html").status()).isEqualTo(200);
  }

  @Test
  void addressesOfHostsThatLeaveOutTheEndingLeadToThePage() {
    blog.publish(
        Draft.at("/2019/10/13/wrap-up.html", "2019-10-13T06:00:00Z").tagged("Java"),
        Draft.at("/about/", "2019-10-13T06:00:00Z"),
        Draft.at("/bare", "2019-10-13T06:00:00Z"),
        Draft.at("/soon.html", "2020-10-13T06:00:00Z"));

    for (var path : List.of("/2019/10/13/wrap-up", "/2019/10/13/wrap-up/")) {
      assertMoved(path, "/2019/10/13/wrap-up.html");
    }
    assertMoved("/about.html?utm=x", "/about/?utm=x");
    assertMoved("/bare.html", "/bare");
    assertMoved("/tags/java.html", "/tags/java/");
    assertMoved("/archive.html", "/archive/");
    assertThat(blog.get("/soon").status()).isEqualTo(404);
    assertThat(blog.get("/tags/java?before=x").status()).isEqualTo(400);
  }

  @Test
  void twinThatIsThereComesBeforeOneThatIsGone() {
    blog.publish("_posts/x.md", Draft.at("/x/", "2019-10-13T06:00:00Z"));
    blog.remove("_posts/x.md");
    blog.publish(Draft.at("/x.html", "2019-10-13T06:00:00Z"));

    assertMoved("/x", "/x.html");
    assertThat(blog.get("/x/").status()).isEqualTo(410);
  }

  @Test
  void redirectToATwinThatIsNotThereEnds() {
    blog.redirect("_posts/x.md", "/x.html", "2019-10-13T06:00:00Z", "/x/");

    assertMoved("/x.html", "/x/");
    assertThat(blog.get("/x/").status()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereIsLookedForOnceAtEachAddress() {
    blog.get("/a/b");

    assertThat(blog.gets)
        .extracting(Key::partition)
        .doesNotHaveDuplicates()
        .filteredOn(path -> path.contains("/b"))
        .containsExactlyInAnyOrder(
            "PATH#/a/b", "PATH#/a/b/", "PATH#/a/b.html", "PATH#/b/", "PATH#/b.html");
  }

  @Test
  void linksOfABlogThatLayInAFolderLeadOnInOneStep() {
    blog.movedFrom("/blog")
        .publish(
            Draft.at("/pretty/", "2019-10-13T06:00:00Z"),
            Draft.at("/blog/own/", "2019-10-13T06:00:00Z"));

    assertMoved("/blog/pretty/", "/pretty/");
    assertMoved("/blog/pretty", "/pretty/");
    assertMoved("/blog/", "/");
    assertMoved("/blog", "/");
    assertMoved("/blog/feed.xml", "/feed.xml");
    assertThat(blog.get("/blog/own/").status()).isEqualTo(200);
    assertThat(blog.get("/blog/nowhere").status()).isEqualTo(404);
    assertThat(blog.get("/blog/blog/pretty/").status()).isEqualTo(404);
    assertThat(blog.get("/blogs/pretty/").status()).isEqualTo(404);
  }

  @Test
  void filesOfABlogThatLayInAFolderAreWhereTheBucketHasThem() {
    blog.movedFrom("/blog").publish(Draft.at("/blog/assets/post/", "2019-10-13T06:00:00Z"));

    assertMoved("/blog/assets/a%20b.png", "/assets/a%20b.png");
    assertMoved("/blog/wp-content/uploads/p.png", "/wp-content/uploads/p.png");
    assertThat(blog.get("/blog/assets/post/").status()).isEqualTo(200);
    assertMoved("/blog/pictures/p.png", "/pictures/p.png");
    assertThat(blog.get("/blog/pictures/p.pdf").status()).isEqualTo(404);
    assertThat(blog.get("/assets/p.png").status()).isEqualTo(404);
  }

  @Test
  void folderOfFilesThatABlogLayInLeadsNobodyInACircle() {
    blog.movedFrom("/assets");

    assertMoved("/assets/assets/p.js", "/assets/p.js");
    assertThat(blog.get("/assets/p.js").status()).isEqualTo(404);
    assertMoved("/assets/p.png", "/p.png");
    assertThat(blog.get("/p.png").status()).isEqualTo(404);
  }

  @Test
  void tableOfContentsLeadsToAnyHeading() {
    blog.publish(
        Draft.at("/a.html", "2019-10-13T06:00:00Z")
            .body("<h2 id=\"q&amp;a\">Q</h2><h2 id=\"b\">B</h2><h2 id=\"c\">C</h2>"));

    assertThat(blog.get("/a.html").body()).contains("<li><a href=\"#q&amp;a\">Q</a>");
  }

  @Test
  void unknownPathOffersAWayOn() {
    var answer = blog.get("/nowhere/at/all");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .contains("href=\"/\"", "href=\"/archive/\"", "href=\"/tags/\"", "noindex")
        .doesNotContain("canonical");
  }

  @Test
  void unknownPathOffersWhatIsClosest() {
    blog.publish(
        Draft.at("/2019/10/13/wrap-up.html", "2019-10-13T06:00:00Z").tagged("Java"),
        Draft.at("/2019/10/14/food.html", "2019-10-14T06:00:00Z").in("Life"),
        Draft.at("/pretty/", "2019-10-15T06:00:00Z"),
        Draft.at("/future/", "2020-10-15T06:00:00Z"));

    for (var path :
        List.of(
            "/blog/2019/10/13/wrap-up.html",
            "/2019/10/13/wrap-up.php",
            "/2019/10/13/wrapup.html",
            "/2019/10/wrp-up",
            "/2019-10-13-wrap-up")) {
      assertThat(closest(path)).as(path).containsExactly("/2019/10/13/wrap-up.html");
    }
    assertThat(closest("/pretty.htm")).containsExactly("/pretty/");
    assertThat(closest("/en/prety/")).containsExactly("/pretty/");
    assertThat(closest("/java")).containsExactly("/tags/java/");
    assertThat(closest("/topics/life/")).containsExactly("/categories/life/");
    for (var path :
        List.of("/future.html", "/nothing/like/it", "/wp-login.php", "/%00", "/2019/99/")) {
      assertThat(closest(path)).as(path).isEmpty();
    }
  }

  @Test
  void postLongPastIsFoundByItsDate() {
    blog.publish(Draft.at("/2001/10/13/old-story.html", "2001-10-13T06:00:00Z"));
    IntStream.range(10, 59)
        .forEach(n -> blog.publish(Draft.at("/x" + n, "2019-10-13T06:00:%dZ".formatted(n))));

    assertThat(closest("/2001/10/13/old-stori.html")).containsExactly("/2001/10/13/old-story.html");
    assertThat(closest("/2001/old-story")).containsExactly("/2001/10/13/old-story.html");
  }

  private List<String> closest(String path) {
    var answer = blog.get(path);
    assertThat(answer.status()).isEqualTo(404);
    var section =
        answer
            .body()
            .replaceAll("(?s).*?(<section class=\"closest\">|$)(.*?)(</section>.*|$)", "$2");
    return Pattern.compile("href=\"([^\"]+)\"")
        .matcher(section)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private List<String> related(String path) {
    var html = blog.get(path).body();
    var from = html.indexOf("<aside class=\"related\"");
    return from < 0
        ? List.of()
        : TITLE.matcher(html.substring(from)).results().map(found -> found.group(1)).toList();
  }

  private void assertMoved(String from, String to) {
    assertThat(blog.get(from).status()).as(from).isEqualTo(301);
    assertThat(blog.get(from).header("Location")).as(from).contains(to);
  }
}
