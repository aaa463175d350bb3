package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What programs find in the head of a page. */
final class HeadTest {
  private static final String SITE = "https://" + Blog.HOST;
  private static final Pattern JSON_LD =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
  private static final Pattern FEED =
      Pattern.compile(
          "<link rel=\"alternate\" type=\"[^\"]+\" title=\"[^\"]+\" href=\"([^\"]+)\">");

  private final Blog blog = new Blog();

  @Test
  void postTellsSearchEnginesWhatItIs() throws JsonParserException {
    blog.publish(
        Draft.at("/a.html", "2019-10-13T06:00:00Z")
            .titled("A \"B\"")
            .by("Jo")
            .in("General")
            .tagged("Java", "General")
            .pictured("/a.png")
            .updated("2019-11-01T00:00:00Z"));

    assertThat(jsonLd("/a.html"))
        .isEqualTo(
            JsonParser.object()
                .from(
                    """
                    {"@context":"https://schema.org","@type":"BlogPosting","headline":"A \\"B\\"",
                     "url":"SITE/a.html","mainEntityOfPage":"SITE/a.html",
                     "datePublished":"2019-10-13T06:00:00Z","dateModified":"2019-11-01T00:00:00Z",
                     "inLanguage":"en","description":"Summary of /a.html","image":"SITE/a.png",
                     "keywords":["General","Java"],
                     "author":[{"@type":"Person","name":"Jo","url":"SITE/authors/jo/"}],
                     "isPartOf":{"@type":"Blog","name":"Blog","url":"SITE/"}}
                    """
                        .replace("SITE", SITE)));
  }

  @Test
  void textOfAnAuthorDoesNotEndTheData() throws JsonParserException {
    var attack = "</script><script>alert(1)</script><!--";
    blog.publish(Draft.at("/a.html", "2019-10-13T06:00:00Z").titled(attack));

    assertThat(jsonLd("/a.html").getString("headline")).isEqualTo(attack);
    assertThat(blog.get("/a.html").body()).doesNotContain("<script>alert");
  }

  @Test
  void sharedPostShowsItsPicture() {
    blog.publish(
        Draft.at("/a.html", "2019-10-13T06:00:00Z").pictured("/a.png"),
        Draft.at("/b.html", "2019-10-13T06:00:00Z"));

    assertThat(blog.get("/a.html").body())
        .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    assertThat(blog.get("/b.html").body())
        .contains("<meta name=\"twitter:card\" content=\"summary\">");
  }

  @Test
  void networksAreToldOfAPostWhenItAppearedAndOfWhat() {
    blog.publish(
        Draft.at("/a.html", "2019-10-13T06:00:00Z").updated("2019-11-01T00:00:00Z").tagged("C++"),
        Draft.at("/b.html", "2019-10-14T06:00:00Z").updated("2019-10-13T00:00:00Z"));

    assertThat(blog.get("/a.html").body())
        .contains(
            "<meta property=\"article:published_time\" content=\"2019-10-13T06:00:00Z\">",
            "<meta property=\"article:modified_time\" content=\"2019-11-01T00:00:00Z\">",
            "<meta property=\"article:tag\" content=\"C++\">");
    assertThat(blog.get("/b.html").body())
        .contains("article:published_time")
        .doesNotContain("article:modified_time", "article:tag");
    assertThat(blog.get("/").body()).doesNotContain("article:");
  }

  @Test
  void networksAreToldTheLanguage() {
    blog.speaking("pt-BR");
    blog.publish(Draft.at("/a.html", "2019-10-13T06:00:00Z").translated("de", "a"));

    assertThat(blog.get("/").body()).contains("<meta property=\"og:locale\" content=\"pt_BR\">");
    assertThat(blog.get("/a.html").body()).contains("<meta property=\"og:locale\" content=\"de\">");
  }

  @Test
  void everyPageLeadsToItsFeeds() {
    blog.publish(Draft.at("/a.html", "2019-10-13T06:00:00Z").tagged("C++"));
    var all = List.of("/feed.xml", "/rss.xml", "/feed.json");

    assertThat(feeds("/a.html")).isEqualTo(all);
    assertThat(feeds("/nowhere")).isEqualTo(all);
    assertThat(feeds("/tags/c-plus-plus/"))
        .startsWith("/tags/c-plus-plus/feed.xml")
        .hasSize(6)
        .containsAll(all)
        .allSatisfy(feed -> assertThat(blog.get(feed).status()).isEqualTo(200));
  }

  @Test
  void pageOfAChoiceLeadsToItsFeedAndOn() {
    for (var n = 10; n < 40; n++) {
      blog.publish(
          Draft.at("/" + n, "2019-10-%d".formatted(n % 20 + 10) + "T00:00:00Z").tagged("a", "b"));
    }
    blog.publish(Draft.at("/other", "2020-01-01T00:00:00Z").tagged("a"));

    var page = blog.get("/?tag=b&tag=a&year=2019").body();

    assertThat(page)
        .contains("<h1>a, b, 2019</h1>", "/?tag=a&amp;tag=b&amp;year=2019&amp;before=", "noindex")
        .doesNotContain("Title of /other");
    assertThat(feeds("/?tag=b&tag=a&year=2019"))
        .contains("/feed.xml?tag=a&amp;tag=b&amp;year=2019");
    assertThat(blog.get("/?tag=").status()).isEqualTo(400);
    assertThat(blog.get("/?utm_source=x").body()).contains("Title of /other");
  }

  private List<String> feeds(String url) {
    return FEED.matcher(blog.get(url).body()).results().map(link -> link.group(1)).toList();
  }

  private JsonObject jsonLd(String url) throws JsonParserException {
    var script = JSON_LD.matcher(blog.get(url).body());
    assertThat(script.find()).isTrue();
    return JsonParser.object().from(script.group(1));
  }
}
