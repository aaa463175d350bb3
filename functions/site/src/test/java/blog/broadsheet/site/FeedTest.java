package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.Writing;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Element;

final class FeedTest {
  private final Blog blog = new Blog();

  @Test
  void feedOfANewBlogIsValid() {
    var feed = feed();

    assertThat(feed.root().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.all("entry")).isEmpty();
    assertThat(feed.texts("id")).hasSize(1);
    assertThat(feed.texts("updated")).hasSize(1);
    assertThat(feed.texts("name")).containsExactly("Blog");
  }

  @Test
  void feedNamesTheSiteByItsOwnAddress() {
    blog.configure(
            new SiteSettings(
                "A & B",
                "Of this and that",
                Optional.of(URI.create("https://example.org")),
                Optional.of("Jo"),
                "en",
                ZoneOffset.UTC,
                "date",
                20,
                List.of(),
                Appearance.DEFAULT,
                Writing.STANDARD))
        .publish(Draft.at("/caf\u00e9.html", "2019-10-13T06:00:00Z").by("Ann", "Bob"));

    var feed = feed();

    assertThat(feed.texts("title")).startsWith("A & B");
    assertThat(feed.texts("id").getFirst()).isEqualTo("https://example.org/");
    assertThat(feed.texts("id").getLast()).matches("tag:example\\.org,2026:[0-9a-f]{64}");
    assertThat(feed.all("link").stream().map(link -> link.getAttribute("href")))
        .containsExactly(
            "https://example.org/",
            "https://example.org/feed.xml",
            "https://example.org/caf%C3%A9.html");
    assertThat(feed.texts("name")).containsExactly("Jo", "Ann", "Bob");
    assertThat(blog.get("/feed.xml").header("Content-Type"))
        .contains("application/atom+xml; charset=utf-8");
  }

  @Test
  void entryHasItsWholeContent() {
    blog.publish(
        Draft.at("/a.html", "2019-10-13T06:00:00Z")
            .body("<p>Fish &amp; chips ]]></p>")
            .tagged("Java")
            .in("Java"));

    var content = feed().all("content").getFirst();

    assertThat(content.getTextContent()).isEqualTo("<p>Fish &amp; chips ]]></p>");
    assertThat(content.getAttribute("type")).isEqualTo("html");
    assertThat(content.getAttribute("xml:base")).isEqualTo("https://" + Blog.HOST + "/a.html");
    assertThat(feed().all("category")).hasSize(1);
  }

  @Test
  void hugeBodyIsLeftOut() {
    blog.publish(Draft.at("/a.html", "2019-10-13T06:00:00Z").body("x".repeat(200_000)));

    assertThat(feed().all("content")).isEmpty();
    assertThat(feed().texts("summary")).containsExactly("Summary of /a.html");
  }

  @Test
  void bodyThatItsAddressesMakeHugeIsLeftOut() {
    blog.publish(
        Draft.at("/" + "a".repeat(890) + "/", "2019-10-13T06:00:00Z")
            .body("<img src=\"a\">".repeat(200)));

    assertThat(feed().all("content")).isEmpty();
    assertThat(feed().all("summary")).hasSize(1);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void picturesOfSourcesWithoutNumberStopNoFeed() {
    IntStream.range(10, 30)
        .forEach(n ->
            blog.publish(
                Draft.at("/" + n + "\u20ac".repeat(290) + "/", "2019-01-01T00:00:%dZ".formatted(n))
                    .body("<img src=\"a\" srcset=\"" + "a 1x, ".repeat(24_000) + "a\">")));

    assertThat(feed().all("summary")).hasSize(20);
  }

  @Test
  void feedIsAsNewAsItsLastChange() {
    blog.publish(
        Draft.at("/a.html", "2019-10-13T06:00:00Z").updated("2020-01-01T00:00:00Z"),
        Draft.at("/b.html", "2019-12-01T00:00:00Z"));

    assertThat(feed().texts("updated"))
        .containsExactly("2020-01-01T00:00:00Z", "2019-12-01T00:00:00Z", "2020-01-01T00:00:00Z");
  }

  @Test
  void feedHasTheNewestTwenty() {
    IntStream.range(10, 40)
        .forEach(
            n -> blog.publish(Draft.at("/" + n + ".html", "2019-01-01T00:00:%dZ".formatted(n))));

    assertThat(feed().all("entry")).hasSize(20);
    assertThat(feed().texts("title").get(1)).isEqualTo("Title of /39.html");
  }

  @Test
  void charactersThatXmlCannotCarryAreLeftOut() {
    blog.publish(
        Draft.at("/a.html", "2019-10-13T06:00:00Z")
            .titled("a\u0000b\u000b<c>\ud800&\uffff\ud83d\ude00")
            .tagged("x\u0001\"'<y>")
            .body("<p>\u0007]]>&lt;</p>"));

    assertThat(feed().texts("title").getLast()).isEqualTo("ab<c>&\ud83d\ude00");
    assertThat(terms()).containsExactly("x\"'<y>");
  }

  @Test
  void sitemapListsYearsPostsAndListings() {
    blog.publish(
        Draft.at("/a&b.html", "2018-10-13T06:00:00Z").tagged("Java"),
        Draft.at("/c.html", "2019-10-13T06:00:00Z").updated("2019-11-01T00:00:00Z"));
    var site = "https://" + Blog.HOST;

    assertThat(document("/sitemap.xml").texts("loc"))
        .containsExactly(
            site + "/sitemap-pages.xml",
            site + "/sitemap-2019-10.xml",
            site + "/sitemap-2018-10.xml");
    assertThat(document("/sitemap-2018-10.xml").texts("loc")).containsExactly(site + "/a%26b.html");
    assertThat(document("/sitemap-2019-10.xml").texts("lastmod"))
        .containsExactly("2019-11-01T00:00:00Z");
    assertThat(document("/sitemap-pages.xml").texts("loc"))
        .contains(site + "/", site + "/2018/", site + "/2018/10/", site + "/tags/java/")
        .doesNotHaveDuplicates();
    for (var nothing : List.of("2017-10", "2018-11", "2018-13", "2018-10-12", "2018-02-31")) {
      assertThat(blog.get("/sitemap-" + nothing + ".xml").status()).isEqualTo(404);
    }
    for (var map : List.of("", "-pages", "-2018-10", "-2018-10-13")) {
      assertThat(new Schema("sitemap.rnc").faults(blog.get("/sitemap" + map + ".xml").body()))
          .isEmpty();
    }
  }

  @Test
  void sitemapOfALargeMonthHasPartsForItsDays() {
    IntStream.range(0, 2001)
        .forEach(n ->
            blog.publish(
                Draft.at("/" + n, "2019-10-%02dT12:00:00Z".formatted(n % 2 == 0 ? 1 : 31))));
    var site = "https://" + Blog.HOST;

    assertThat(document("/sitemap.xml").texts("loc"))
        .containsExactly(
            site + "/sitemap-pages.xml",
            site + "/sitemap-2019-10-31.xml",
            site + "/sitemap-2019-10-01.xml");
    assertThat(document("/sitemap-2019-10-31.xml").texts("loc")).hasSize(1000);
    assertThat(document("/sitemap-2019-10-01.xml").texts("loc")).hasSize(1001);
    assertThat(document("/sitemap-2019-10.xml").texts("loc"))
        .as("as long as somebody knows it from before")
        .hasSize(2000);
  }

  @Test
  void languageModelsAreTold() {
    blog.publish(Draft.at("/a.html", "2019-10-13T06:00:00Z").titled("[A] *b*").summed("Short."));

    var text = blog.get("/llms.txt");

    assertThat(text.header("Content-Type")).contains("text/plain; charset=utf-8");
    assertThat(text.body())
        .startsWith("# Blog\n")
        .contains("- [\\[A\\] \\*b\\*](https://" + Blog.HOST + "/a.html.md): Short.\n");
  }

  @Test
  void sitemapOfAMonthHasMoreThanOneQueryOfPosts() {
    IntStream.range(0, 1100)
        .forEach(n -> blog.publish(Draft.at("/" + n + ".html", "2019-10-13T06:00:00Z")));

    assertThat(document("/sitemap-2019-10.xml").texts("loc")).hasSize(1100).doesNotHaveDuplicates();
  }

  @Test
  void robotsAreShownTheSitemap() {
    assertThat(blog.get("/robots.txt").body())
        .contains("Sitemap: https://" + Blog.HOST + "/sitemap.xml");
  }

  private List<String> terms() {
    return feed().all("category").stream()
        .map((Element category) -> category.getAttribute("term"))
        .toList();
  }

  private Document feed() {
    return document("/feed.xml");
  }

  private Document document(String url) {
    return Document.parse(blog.get(url).body());
  }
}
