package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.Writing;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ListingPagesTest {
  private static final Pattern NEWER = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");
  private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  private final Blog blog = new Blog();

  @Test
  void homeOfANewBlogSaysThatNothingIsThere() {
    assertThat(blog.get("/").status()).isEqualTo(200);
    assertThat(blog.get("/").body()).contains("Nothing has been published yet.");
  }

  @Test
  void partWithoutPostsDoesNotSayThatNothingIsPublished() {
    blog.configure(settings(1))
        .publish(
            Draft.at("/a", "2019-01-01T00:00:00Z").tagged("Java"),
            Draft.at("/b", "2019-01-02T00:00:00Z").tagged("C++"));
    var beyond = older(blog.get("/").body());
    blog.remove("_posts/a");

    for (var path : List.of(beyond, "/?tag=java", "/?tag=java&tag=c%2B%2B")) {
      assertThat(blog.get(path).body())
          .as(path)
          .contains("No posts here.")
          .doesNotContain("Nothing has been published yet.");
    }
  }

  @Test
  void choiceIsCalledByTheNamesOfItsTerms() {
    blog.publish(Draft.at("/a.html", "2019-01-01T00:00:00Z").tagged("C++").by("Jo Doe"));

    assertThat(blog.get("/?tag=c%2B%2B&author=jo-doe&year=2019").body())
        .contains("<h1>C++, Jo Doe, 2019</h1>", "title=\"C++, Jo Doe, 2019 \u00b7 Blog\"");
    assertThat(blog.get("/feed.xml?tag=c%2B%2B").body()).contains("<title>C++ \u00b7 Blog</title>");
    assertThat(blog.get("/?tag=type-theory").body()).contains("<h1>type-theory</h1>");
  }

  @Test
  void searchFindsPostsByTheirWords() {
    blog.publish(
        Draft.at("/a.html", "2019-01-01T00:00:00Z").titled("Cold starts & <b>").tagged("Java"),
        Draft.at("/b.html", "2019-01-02T00:00:00Z").titled("A cold winter"));
    var both = blog.get("/?q=COLD").body();
    var one = blog.get("/?q=+caf%C3%A9+%22cold%22+%3Cb%3E").body();

    assertThat(both)
        .contains("value=\"COLD\"", "noindex", "/feed.xml?q=COLD")
        .containsSubsequence("/b.html", "/a.html");
    assertThat(one)
        .contains("<h1>café \"cold\" &lt;b&gt;</h1>", "value=\"café &#34;cold&#34; &lt;b>\"")
        .contains("No post has all of these words in its title");
    assertThat(blog.get("/?q=java+start").body()).contains("/a.html").doesNotContain("/b.html");
    assertThat(blog.get("/feed.xml?q=winter").body()).contains("/b.html").doesNotContain("/a.html");
    assertThat(blog.get("/api/posts?q=winters").body())
        .contains("/b.html")
        .doesNotContain("/a.html");
  }

  @Test
  void onlyASearchByWordsAloneSaysThatNoPostHasThem() {
    blog.publish(Draft.at("/a.html", "2019-01-01T00:00:00Z").titled("Cold starts"));

    assertThat(blog.get("/?q=cold&year=2018").body())
        .contains("No posts here.")
        .doesNotContain("No post has all of these words");
  }

  @Test
  void olderLinksOfASearchKeepItsWords() {
    blog.configure(settings(1))
        .publish(
            Draft.at("/a.html", "2019-01-01T00:00:00Z").titled("Cold starts"),
            Draft.at("/b.html", "2019-01-02T00:00:00Z").titled("A cold start"));
    var older = older(blog.get("/?q=cold+starts").body());

    assertThat(older).startsWith("/?q=cold+starts&amp;before=");
    assertThat(blog.get(older.replace("&amp;", "&")).body())
        .contains("/a.html")
        .doesNotContain("/b.html");
  }

  @Test
  void searchForNothingIsTheHomePageAndOneForSignsFindsNothing() {
    blog.publish(Draft.at("/a.html", "2019-01-01T00:00:00Z"));

    assertThat(blog.get("/?q=+").body()).contains("/a.html").doesNotContain("noindex");
    assertThat(blog.get("/?q=%3F%21").body()).doesNotContain("/a.html").contains("<h1>?!</h1>");
    assertThat(blog.get("/?q=" + "a".repeat(201)).status()).isEqualTo(400);
    assertThat(blog.get("/?q=" + "a+b+c+d+e+f+g+h+i+j+k+l+m").status()).isEqualTo(200);
    assertThat(blog.get("/a.html?q=a&q=b").status()).isEqualTo(200);
  }

  @Test
  void homeShowsTheNewestPostFirst() {
    blog.publish(
        Draft.at("/old.html", "2019-01-01T00:00:00Z"),
        Draft.at("/new.html", "2019-02-01T00:00:00Z"));

    assertThat(blog.get("/").body())
        .containsSubsequence("Title of /new.html", "Title of /old.html");
  }

  @Test
  void scheduledPostAppearsAtItsTime() {
    blog.publish(Draft.at("/soon.html", "2020-06-01T12:00:01Z").tagged("Soon"));
    for (var path : List.of("/", "/feed.xml", "/api/posts", "/tags/", "/archive/")) {
      assertThat(blog.get(path).body()).as(path).doesNotContainIgnoringCase("soon");
    }
    assertThat(blog.get("/soon.html").status()).isEqualTo(404);
    assertThat(blog.get("/tags/soon/").status()).isEqualTo(404);
    assertThat(blog.get("/sitemap-2020-06.xml").status()).isEqualTo(404);

    blog.travelTo("2020-06-01T12:00:01Z");

    for (var path : List.of("/", "/feed.xml", "/api/posts", "/tags/", "/sitemap-2020-06.xml")) {
      assertThat(blog.get(path).body()).as(path).containsIgnoringCase("soon");
    }
    assertThat(blog.get("/soon.html").status()).isEqualTo(200);
  }

  @Test
  void olderLinksLeadThroughEveryPostOnce() {
    IntStream.rangeClosed(10, 54)
        .forEach(
            n -> blog.publish(Draft.at("/" + n + ".html", "2019-01-01T00:00:%dZ".formatted(n))));

    var first = blog.get("/").body();
    var second = blog.get(older(first)).body();
    var third = blog.get(older(second)).body();

    assertThat(first).contains("/54.html", "/35.html").doesNotContain("/34.html", "Newer posts");
    assertThat(second).contains("/34.html", "/15.html").doesNotContain("/35.html", "/14.html");
    assertThat(third).contains("/14.html", "/10.html").doesNotContain("/15.html", "Older posts");
  }

  @Test
  void newerLinksLeadBackThroughTheSameParts() {
    blog.configure(settings(2));
    IntStream.rangeClosed(1, 5)
        .forEach(n ->
            blog.publish(
                Draft.at("/" + n + ".html", "2019-01-0%dT00:00:00Z".formatted(n)).tagged("Java")));
    for (var first : List.of("/", "/tags/java/", "/2019/", "/2019/01/")) {
      var second = older(blog.get(first).body());
      var third = older(blog.get(second).body());

      assertThat(newer(blog.get(third).body())).contains(second);
      assertThat(newer(blog.get(second).body())).contains(first);
      assertThat(newer(blog.get(first).body())).isEmpty();
    }
  }

  @Test
  void newerLinkLeadsToTheFirstPartWhereFewAreLeft() {
    blog.configure(settings(2));
    IntStream.rangeClosed(1, 3)
        .forEach(n -> blog.publish(Draft.at("/" + n, "2019-01-0%dT00:00:00Z".formatted(n))));
    var second = older(blog.get("/").body());
    blog.remove("_posts/3");

    assertThat(newer(blog.get(second).body())).contains("/");
  }

  @Test
  void laterPartOfAListingIsItsOwnCanonicalPage() {
    blog.configure(settings(1))
        .publish(
            Draft.at("/a.html", "2019-01-01T00:00:00Z").tagged("Java"),
            Draft.at("/b.html", "2019-01-02T00:00:00Z").tagged("Java"));
    var older = older(blog.get("/tags/java/").body());

    assertThat(older).startsWith("/tags/java/?before=");
    assertThat(blog.get(older).body())
        .contains("rel=\"canonical\" href=\"https://" + Blog.HOST + older + "\"");
  }

  @Test
  void termPageHasTheNameAndTheNumberOfPosts() {
    blog.publish(
        Draft.at("/a.html", "2019-01-01T00:00:00Z").tagged("C++"),
        Draft.at("/b.html", "2019-01-02T00:00:00Z").tagged("C++"),
        Draft.at("/c.html", "2019-01-03T00:00:00Z").tagged("C"));

    assertThat(blog.get("/tags/c-plus-plus/").body())
        .contains("<h1>C++</h1>", "2 posts", "/a.html", "/b.html")
        .doesNotContain("/c.html");
  }

  @Test
  void listingsLeadToTheirFeedAndToWhatTheyArePartOf() {
    blog.publish(Draft.at("/a.html", "2019-01-01T00:00:00Z").tagged("Java"));

    assertThat(blog.get("/tags/java/").body())
        .contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Java \u00b7 Blog\""
                + " href=\"/tags/java/feed.xml\">",
            "<a href=\"/tags/java/feed.xml\">Feed</a>",
            "<p class=\"kicker\"><a href=\"/tags/\">Tags</a></p>");
    assertThat(blog.get("/2019/01/").body()).contains("<a href=\"/2019/\">2019</a>");
    assertThat(blog.get("/2019/").body())
        .contains("<p class=\"kicker\"><a href=\"/archive/\">Archive</a></p>");
  }

  @Test
  void picturesBelowTheFoldWait() {
    IntStream.rangeClosed(1, 3)
        .forEach(n ->
            blog.publish(
                Draft.at("/" + n, "2019-01-0%dT00:00:00Z".formatted(n))
                    .pictured("/" + n + ".png")));

    assertThat(blog.get("/").body())
        .containsSubsequence(
            "src=\"/3.png\"",
            "\"eager\"",
            "src=\"/2.png\"",
            "\"eager\"",
            "src=\"/1.png\"",
            "\"lazy\"");
  }

  @Test
  void everyKindOfTermHasPages() {
    blog.publish(
        Draft.at("/a.html", "2019-01-01T00:00:00Z").tagged("One").in("Two").by("Three Four"));

    assertThat(blog.get("/tags/").body()).contains("href=\"/tags/one/\"", "1 post");
    assertThat(blog.get("/categories/").body()).contains("href=\"/categories/two/\"");
    assertThat(blog.get("/authors/").body()).contains("href=\"/authors/three-four/\"");
    assertThat(blog.get("/authors/three-four/").body()).contains("Title of /a.html");
  }

  @Test
  void termNotSpelledAsItsSlugIsSentThere() {
    blog.publish(Draft.at("/a.html", "2019-01-01T00:00:00Z").tagged("Type Theory"));

    assertThat(blog.get("/tags/Type%20Theory/").header("Location")).contains("/tags/type-theory/");
    assertThat(blog.get("/tags/Other/").status()).isEqualTo(404);
  }

  @Test
  void archiveCountsYearsAndMonths() {
    blog.publish(
        Draft.at("/a.html", "2018-12-01T00:00:00Z"),
        Draft.at("/b.html", "2019-10-02T00:00:00Z"),
        Draft.at("/c.html", "2019-10-03T00:00:00Z"),
        Draft.at("/d.html", "2019-09-03T00:00:00Z"));

    assertThat(blog.get("/archive/").body())
        .containsSubsequence(
            "href=\"/2019/\"", "3 posts", "October", "2 posts", "September", "1 post", "/2018/");
    assertThat(blog.get("/2019/").body()).contains("/b.html", "/d.html").doesNotContain("/a.html");
    assertThat(blog.get("/2019/10/").body())
        .contains("October 2019", "/c.html")
        .doesNotContain("/d.html");
  }

  @Test
  void yearAndMonthWithoutPostsAreNotThere() {
    assertThat(blog.get("/2017/").status()).isEqualTo(404);
    assertThat(blog.get("/2017/01/").status()).isEqualTo(404);
    assertThat(blog.get("/2017/13/").status()).isEqualTo(404);
  }

  @Test
  void pageOutOfACursorThatIsNoneSaysSo() {
    var answer = blog.get("/?before=nonsense");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("'before' is not a position");
    assertThat(blog.get("/?before=a&before=b").status()).isEqualTo(400);
  }

  @Test
  void datesAreOfTheSitesLanguageAndZone() {
    blog.configure(
            new SiteSettings(
                "Blog",
                "",
                Optional.empty(),
                Optional.empty(),
                "de",
                ZoneId.of("America/Chicago"),
                "date",
                20,
                List.of(),
                Appearance.DEFAULT,
                Writing.STANDARD))
        .publish(Draft.at("/a.html", "2019-10-14T03:00:00Z"));

    assertThat(blog.get("/").body())
        .contains(
            "<html lang=\"de\" dir=\"ltr\">",
            "datetime=\"2019-10-13T22:00:00-05:00\">13. Oktober 2019<");
  }

  private static SiteSettings settings(int postsPerPage) {
    var settings = SiteSettings.DEFAULT;
    return new SiteSettings(
        settings.title(),
        settings.description(),
        settings.url(),
        settings.author(),
        settings.lang(),
        settings.timezone(),
        settings.permalink(),
        postsPerPage,
        settings.defaults(),
        settings.appearance(),
        settings.writing());
  }

  private static Optional<String> newer(String html) {
    return NEWER.matcher(html).results().findFirst().map(found -> found.group(1));
  }

  private static String older(String html) {
    return OLDER.matcher(html).results().findFirst().orElseThrow().group(1);
  }
}
