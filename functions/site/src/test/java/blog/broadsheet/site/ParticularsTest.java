package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Particulars;
import blog.broadsheet.post.Particulars.Omission;
import blog.broadsheet.post.SitePart;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors say of a post that its page alone shows. */
final class ParticularsTest {
  private static final String FIRST = "https://example.org/first/?a=1&b=2";

  private static final String TOKEN = "0123456789abcdefABCDEF-_";

  private final Blog blog = new Blog();

  private static Draft post() {
    return Draft.at("/a.html", "2019-10-13T06:00:00Z");
  }

  private static Particulars firstAt(String address) {
    return new Particulars(Optional.of(address), Set.of(), Optional.empty(), Optional.empty());
  }

  private static Particulars without(Omission part) {
    return new Particulars(Optional.empty(), Set.of(part), Optional.empty(), Optional.empty());
  }

  @Test
  void postThatAppearedElsewhereNamesThatAddress() {
    blog.publish(post().saying(firstAt(FIRST)));

    assertThat(blog.get("/a.html").body())
        .contains(
            "<link rel=\"canonical\" href=\"https://example.org/first/?a=1&amp;b=2\">",
            "<meta property=\"og:url\" content=\"https://example.org/first/?a=1&amp;b=2\">",
            "\"url\":\"" + FIRST + "\",\"mainEntityOfPage\":\"" + FIRST + "\"");
    assertThat(blog.get("/a.html.md").header("Link"))
        .contains("<" + FIRST + ">; rel=\"canonical\"");
  }

  @Test
  void pageThatAppearedElsewhereNamesThatAddress() {
    blog.page("about.md", post().saying(firstAt(FIRST)), OptionalInt.empty());

    assertThat(blog.get("/a.html").body())
        .contains("<link rel=\"canonical\" href=\"https://example.org/first/?a=1&amp;b=2\">");
  }

  @Test
  void searchEnginesAreToldWhatNotToShow() {
    blog.publish(post().saying(without(Omission.INDEX)));

    assertThat(blog.get("/a.html").body())
        .contains("<meta name=\"robots\" content=\"noindex\">", "<meta property=\"og:title\"");
    assertThat(blog.get("/a.html.md").header("X-Robots-Tag")).contains("noindex");
  }

  @Test
  void searchEnginesMayShowMostPosts() {
    blog.publish(post());

    assertThat(blog.get("/a.html").body()).doesNotContain("name=\"robots\"");
    assertThat(blog.get("/a.html.md").header("X-Robots-Tag")).isEmpty();
  }

  @Test
  void postWithoutCommentsLeavesOutWhatStandsBelowTheOthers() {
    blog.furnish("_includes/after-post.html", SitePart.AFTER_POST, "<p>Comments</p>");
    blog.publish(
        post().saying(without(Omission.COMMENTS)), Draft.at("/b.html", "2019-10-13T06:00:00Z"));

    assertThat(blog.get("/a.html").body()).doesNotContain("Comments");
    assertThat(blog.get("/b.html").body()).contains("<p>Comments</p>");
  }

  @Test
  void tableOfContentsIsLeftOutWhereItsAuthorWantsNone() {
    var sections = "<h2 id=\"x\">X</h2>".repeat(3);
    var plain = without(Omission.CONTENTS);
    blog.publish(post().body(sections).saying(plain));
    blog.publish(Draft.at("/b.html", "2019-10-13T06:00:00Z").body(sections));
    blog.page(
        "c.md",
        Draft.at("/c.html", "2019-10-13T06:00:00Z").body(sections).saying(plain),
        OptionalInt.empty());

    assertThat(blog.get("/a.html").body()).doesNotContain("Contents");
    assertThat(blog.get("/b.html").body()).contains("Contents");
    assertThat(blog.get("/c.html").body()).doesNotContain("Contents");
  }

  @Test
  void networksAreToldWhatThePictureShows() {
    var alt =
        new Particulars(Optional.empty(), Set.of(), Optional.of("A \"sheet\""), Optional.empty());
    blog.publish(
        post().pictured("/a.png").saying(alt),
        Draft.at("/b.html", "2019-10-13T06:00:00Z").pictured("/a.png"),
        Draft.at("/c.html", "2019-10-13T06:00:00Z").saying(alt));

    assertThat(blog.get("/a.html").body())
        .contains("<meta property=\"og:image:alt\" content=\"A &#34;sheet&#34;\">");
    assertThat(blog.get("/b.html").body()).contains("og:image").doesNotContain("og:image:alt");
    assertThat(blog.get("/c.html").body()).doesNotContain("og:image");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/?p=1&x", "urn:a:b", "https://example.org/caf\u00e9"})
  void postThatMovedInIsKnownToFeedsAsBefore(String guid) {
    blog.publish(knownAs(guid));

    assertThat(blog.get("/rss.xml").body())
        .contains("<guid isPermaLink=\"false\">" + guid.replace("&", "&amp;") + "</guid>");
    assertThat(blog.get("/feed.xml").body())
        .contains("<id>" + guid.replace("&", "&amp;") + "</id>");
    assertThat(blog.get("/feed.json").body()).contains("\"id\":\"" + guid + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5c9d1a", "a b:c", "/?p=1"})
  void atomTakesNothingThatIsNoAddress(String guid) {
    blog.publish(knownAs(guid));

    assertThat(blog.get("/rss.xml").body()).contains(">" + guid + "</guid>");
    assertThat(blog.get("/feed.xml").body()).contains("<id>tag:").doesNotContain(guid);
  }

  private static Draft knownAs(String guid) {
    return post()
        .saying(new Particulars(Optional.empty(), Set.of(), Optional.empty(), Optional.of(guid)));
  }

  @Test
  void pictureStandsAboveTheText() {
    var alt = new Particulars(Optional.empty(), Set.of(), Optional.of("A sheet"), Optional.empty());
    blog.publish(post().pictured("/a.png").saying(alt));
    blog.keepBack("b.md", Draft.at("/b.html", "2019-10-13T06:00:00Z").pictured("/b.png"), TOKEN);

    assertThat(blog.get("/a.html").body())
        .containsSubsequence("<h1", "src=\"/a.png\" alt=\"A sheet\"", "</header>");
    assertThat(blog.get("/preview/" + TOKEN).body()).contains("src=\"/b.png\" alt=\"\"");
  }

  @Test
  void pictureThatTheTextShowsIsNotShownTwice() {
    blog.publish(post().pictured("/a.png").saying(without(Omission.PICTURE)));

    assertThat(blog.get("/a.html").body()).doesNotContain("src=\"/a.png\"");
    assertThat(blog.get("/").body()).contains("src=\"/a.png\"");
  }

  @Test
  void sitemapLeavesOutWhatIsNotForIt() {
    blog.publish(post().unmapped(), Draft.at("/b.html", "2019-10-14T06:00:00Z"));

    for (var map : List.of("/sitemap-2019-10.xml", "/sitemap-2019-10-13.xml")) {
      assertThat(blog.get(map).status()).isEqualTo(200);
      assertThat(blog.get(map).body()).doesNotContain("/a.html");
    }
    assertThat(blog.get("/sitemap-2019-10.xml").body()).contains("/b.html");
    assertThat(blog.get("/").body()).contains("/a.html");
  }
}
