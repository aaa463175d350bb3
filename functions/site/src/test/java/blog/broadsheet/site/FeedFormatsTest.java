package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Announcing;
import blog.broadsheet.post.SiteSettings;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds as the programs of readers see them, and as their specifications want them. */
final class FeedFormatsTest {
  private static final String SITE = "https://" + Blog.HOST;

  private final Blog blog = new Blog();

  @BeforeEach
  void publish() {
    blog.publish(
        Draft.at("/2019/a.html", "2019-10-13T06:00:00Z")
            .titled("A & <B>")
            .summed("Short.")
            .body(
                """
                <p>Fish &amp; chips, <a href="/b.html">b</a> <a href="#top">top</a></p>
                <img src="pic.png" srcset="pic.png 1x,/a,b.png 1.5x, /big.png 2x" alt="" />\
                """)
            .by("Ann", "Bob")
            .in("General")
            .tagged("Java", "Caf\u00e9")
            .pictured("/images/a.PNG?x=1")
            .updated("2019-11-01T00:00:00Z"),
        Draft.at("/b.html", "2019-10-14T06:00:00Z").tagged("Java"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.xml",
        "/tags/java/feed.xml",
        "/authors/ann/feed.xml",
        "/categories/general/feed.xml",
        "/feed.xml?tag=java&year=2019",
        "/feed.xml?tag=nowhere"
      })
  void atomKeepsToItsSchema(String url) {
    assertThat(new Schema("atom.rnc").faults(blog.get(url).body())).isEmpty();
  }

  @Test
  void schemaOfAtomFindsFaults() {
    var broken = blog.get("/feed.xml").body().replace("<published>2019-10-13T", "<published>");

    assertThat(new Schema("atom.rnc").faults(broken)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/rss.xml"})
  void readersUnderstandTheFeed(String url) throws FeedException {
    var feed = read(url);
    var entry = feed.getEntries().getLast();

    assertThat(feed.getTitle()).isEqualTo("Blog");
    assertThat(feed.getLanguage()).isIn("en", null);
    assertThat(entry.getTitle()).isEqualTo("A & <B>");
    assertThat(entry.getLink()).isEqualTo(SITE + "/2019/a.html");
    assertThat(entry.getUri()).startsWith("tag:" + Blog.HOST + ",2026:");
    assertThat(entry.getPublishedDate()).isEqualTo("2019-10-13T06:00:00Z");
    assertThat(entry.getDescription().getValue()).isEqualTo("Short.");
    assertThat(entry.getCategories())
        .extracting(category -> category.getName())
        .containsExactly("General", "Java", "Caf\u00e9");
    assertThat(entry.getEnclosures())
        .extracting(enclosure -> enclosure.getUrl() + " " + enclosure.getType())
        .containsExactly(SITE + "/images/a.PNG?x=1 image/png");
    assertThat(entry.getContents().getFirst().getValue())
        .contains(
            "<p>Fish &amp; chips, <a href=\"" + SITE + "/b.html\">b</a>",
            "<a href=\"" + SITE + "/2019/a.html#top\">",
            "<img src=\"" + SITE + "/2019/pic.png\"",
            "srcset=\"%s/2019/pic.png 1x, %s/a,b.png 1.5x, %s/big.png 2x\""
                .formatted(SITE, SITE, SITE));
  }

  @Test
  void summaryMeansItselfWhereProgramsReadItAsHtml() throws FeedException {
    blog.publish(
        Draft.at("/c.html", "2019-10-15T06:00:00Z").summed("The <details> element & \"x\" > y"));

    assertThat(read("/rss.xml").getEntries().getFirst().getDescription().getValue())
        .isEqualTo("The &lt;details&gt; element &amp; \"x\" &gt; y");
    assertThat(read("/feed.xml").getEntries().getFirst().getDescription().getValue())
        .isEqualTo("The <details> element & \"x\" > y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/rss.xml", "/feed.json"})
  void postThatMovesIsStillTheSame(String feed) {
    blog.publish("_posts/x.md", Draft.at("/here/", "2019-10-15T06:00:00Z"));
    var before = ids(feed);

    blog.publish("_posts/x.md", Draft.at("/there/", "2019-10-15T06:00:00Z"));

    assertThat(blog.get(feed).body()).contains(SITE + "/there/").doesNotContain("/here/");
    assertThat(ids(feed)).isEqualTo(before).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void authorsAreNamedInBothXmlFeeds() throws FeedException {
    assertThat(read("/feed.xml").getEntries().getLast().getAuthors())
        .extracting(author -> author.getName())
        .containsExactly("Ann", "Bob");
    assertThat(blog.get("/rss.xml").body())
        .contains("<dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator>");
  }

  @Test
  void jsonFeedHasWhatItsSpecificationWants() throws JsonParserException {
    var feed = json("/feed.json");
    var item = feed.getArray("items").getObject(1);

    assertThat(blog.get("/feed.json").header("Content-Type")).contains("application/feed+json");
    assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.getString("home_page_url")).isEqualTo(SITE + "/");
    assertThat(feed.getString("feed_url")).isEqualTo(SITE + "/feed.json");
    assertThat(item.getString("id")).startsWith("tag:" + Blog.HOST + ",2026:");
    assertThat(item.getString("url")).isEqualTo(SITE + "/2019/a.html");
    assertThat(item.getString("date_modified")).isEqualTo("2019-11-01T00:00:00Z");
    assertThat(item.getString("content_html")).contains("href=\"" + SITE + "/b.html\"");
    assertThat(item.getString("image")).isEqualTo(SITE + "/images/a.PNG?x=1");
    assertThat(item.getArray("authors").getObject(1).getString("name")).isEqualTo("Bob");
    assertThat(item.getArray("tags")).containsExactly("General", "Java", "Caf\u00e9");
    assertThat(feed.getArray("items").getObject(0).has("image")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.xml", "rss.xml", "feed.json"})
  void termHasItsOwnFeed(String file) {
    var feed = blog.get("/authors/ann/" + file).body();

    assertThat(feed).contains("Ann \u00b7 Blog", SITE + "/authors/ann/" + file, "/2019/a.html");
    assertThat(feed).doesNotContain("Title of /b.html");
    assertThat(blog.get("/authors/Ann/" + file).header("Location"))
        .contains("/authors/ann/" + file);
    assertThat(blog.get("/authors/nobody/" + file).status()).isEqualTo(404);
  }

  @Test
  void parametersChooseAFeed() {
    var feed = blog.get("/feed.xml?year=2019&tag=java&author=Ann").body();

    assertThat(feed).contains("A &amp; &lt;B&gt;").doesNotContain("Title of /b.html");
    assertThat(feed).contains(SITE + "/feed.xml?tag=java&amp;author=ann&amp;year=2019");
    assertThat(blog.get("/rss.xml?tag=").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/tags/old/feed.xml", "/feed.xml?tag=old&author=jo"})
  void archiveLeadsThroughTheWholeBlog(String feed) {
    publishMonths();

    var documents = walk(feed);

    assertThat(documents.stream().flatMap(document -> titles(document).stream()).distinct())
        .hasSizeGreaterThanOrEqualTo(60)
        .containsAll(IntStream.range(0, 60).mapToObj("Old %02d"::formatted).toList());
    assertThat(documents).allSatisfy(document -> assertThat(titles(document)).hasSizeLessThan(21));
    assertThat(documents.getFirst().all("archive")).isEmpty();
    assertThat(documents.stream().skip(1))
        .allSatisfy(document -> assertThat(document.all("archive")).hasSize(1))
        .allSatisfy(document -> assertThat(links(document, "current")).hasSize(1));
  }

  @Test
  void archiveOfAMonthThatIsOverStaysAsItIs() {
    publishMonths();
    var before = walk("/feed.xml").stream().map(document -> links(document, "self")).toList();
    var old = blog.get(before.get(2).getFirst().substring(SITE.length())).body();

    IntStream.range(10, 30)
        .forEach(n -> blog.publish(Draft.at("/n" + n, "2020-05-20T00:00:%dZ".formatted(n))));
    var after = walk("/feed.xml").stream().map(document -> links(document, "self")).toList();

    assertThat(after).containsAll(before);
    assertThat(blog.get(before.get(2).getFirst().substring(SITE.length())).body()).isEqualTo(old);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rss.xml", "/feed.json"})
  void otherFormatsLeadIntoTheArchiveAsWell(String feed) {
    publishMonths();

    assertThat(blog.get(feed).body()).containsPattern("(prev-archive|next_url).*before=");
  }

  @Test
  void feedIsInTheLanguageOfTheSite() throws JsonParserException {
    var standard = SiteSettings.DEFAULT;
    blog.configure(
        new SiteSettings(
            standard.title(),
            standard.description(),
            standard.url(),
            standard.author(),
            "fr",
            standard.timezone(),
            standard.permalink(),
            standard.postsPerPage(),
            standard.defaults(),
            standard.appearance(),
            standard.writing()));

    assertThat(blog.get("/feed.xml").body()).contains("xml:lang=\"fr\"");
    assertThat(blog.get("/rss.xml").body()).contains("<language>fr</language>");
    assertThat(json("/feed.json").getString("language")).isEqualTo("fr");
  }

  @Test
  void feedsNameTheirHubsAndTheSiteItsKey() throws JsonParserException {
    announceFrom(Optional.of(URI.create("https://example.org")));

    assertThat(links(Document.parse(blog.get("/feed.xml").body()), "hub"))
        .containsExactly("https://hub.example/");
    assertThat(blog.get("/rss.xml").body())
        .contains("<atom:link rel=\"hub\" href=\"https://hub.example/\">");
    assertThat(json("/feed.json").getArray("hubs").getObject(0).getString("url"))
        .isEqualTo("https://hub.example/");
    assertThat(blog.get("/tags/java/feed.xml").body()).doesNotContain("hub.example");
    assertThat(new Schema("atom.rnc").faults(blog.get("/feed.xml").body())).isEmpty();
    assertThat(blog.get("/0123456789abcdef.txt").body()).isEqualTo("0123456789abcdef");
    assertThat(blog.get("/fedcba9876543210.txt").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/rss.xml", "/feed.json"})
  void subscribersFindTheHubInTheHeaders(String feed) {
    announceFrom(Optional.of(URI.create("https://example.org")));

    assertThat(blog.get(feed).header("Link"))
        .contains(
            "<https://hub.example/>; rel=\"hub\", <https://example.org" + feed + ">; rel=\"self\"");
    assertThat(blog.get("/tags/java" + feed).header("Link")).isEmpty();
  }

  /** A blog that does not know its address announces nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/rss.xml", "/feed.json"})
  void hubThatNobodyTellsIsNotNamed(String feed) {
    announceFrom(Optional.empty());

    assertThat(blog.get(feed).body()).doesNotContain("hub.example");
    assertThat(blog.get(feed).header("Link")).isEmpty();
  }

  private void announceFrom(Optional<URI> url) {
    var standard = SiteSettings.DEFAULT;
    blog.configure(
        new SiteSettings(
            standard.title(),
            standard.description(),
            url,
            standard.author(),
            standard.lang(),
            standard.timezone(),
            standard.permalink(),
            standard.postsPerPage(),
            standard.defaults(),
            standard.appearance(),
            standard.writing(),
            new Announcing(
                List.of(URI.create("https://hub.example/")), Optional.of("0123456789abcdef")),
            standard.baseurl()));
  }

  @Test
  void pictureWhoseAddressTellsNoTypeIsInTheFeedThatNeedsNone() throws JsonParserException {
    blog.publish(
        Draft.at("/p.html", "2020-05-20T06:00:00Z").pictured("https://images.example/1?w=9"));

    assertThat(json("/feed.json").getArray("items").getObject(0).getString("image"))
        .isEqualTo("https://images.example/1?w=9");
    assertThat(blog.get("/feed.xml").body() + blog.get("/rss.xml").body())
        .doesNotContain("images.example");
  }

  @Test
  void feedOfLongPostsStaysBelowWhatLambdaSends() {
    IntStream.range(10, 30)
        .forEach(n ->
            blog.publish(
                Draft.at("/n" + n, "2020-05-20T00:00:%dZ".formatted(n))
                    .body("<p>" + "\u20ac\"<".repeat(49_000) + "</p>")));

    var body = blog.get("/feed.xml").body();

    assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000_000);
    assertThat(Document.parse(body).all("entry")).hasSize(20);
    assertThat(Document.parse(body).all("content")).isNotEmpty();
  }

  private void publishMonths() {
    IntStream.range(0, 60)
        .forEach(n ->
            blog.publish(
                Draft.at("/old" + n, "2018-%02d-01T00:00:%02dZ".formatted(1 + n / 25, n % 25))
                    .titled("Old %02d".formatted(n))
                    .by("Jo")
                    .tagged("Old")));
  }

  /** The feed and every document of its archive. */
  private List<Document> walk(String feed) {
    var documents = new ArrayList<Document>();
    var next = Optional.of(feed);
    while (next.isPresent()) {
      var document = Document.parse(blog.get(next.get()).body());
      documents.add(document);
      next =
          links(document, "prev-archive").stream()
              .findFirst()
              .map(url -> url.substring(SITE.length()));
    }
    return documents;
  }

  private static List<String> links(Document document, String rel) {
    return document.all("link").stream()
        .filter(link -> link.getAttribute("rel").equals(rel))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  private List<String> ids(String feed) {
    return Pattern.compile("tag:[^<\"]+")
        .matcher(blog.get(feed).body())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static List<String> titles(Document document) {
    return document.texts("title").stream().skip(1).toList();
  }

  private SyndFeed read(String url) throws FeedException {
    var input = new SyndFeedInput();
    // It would rewrite the escapes of HTML.
    input.setXmlHealerOn(false);
    return input.build(new StringReader(blog.get(url).body()));
  }

  private JsonObject json(String url) throws JsonParserException {
    return JsonParser.object().from(blog.get(url).body());
  }
}
