package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Appearance.Font;
import blog.broadsheet.post.Appearance.NamedLink;
import blog.broadsheet.post.Profile;
import blog.broadsheet.post.SitePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What owners add to every page. */
final class FurnishingTest {
  private static final Draft POST = Draft.at("/a.html", "2019-01-01T00:00:00Z").by("jo", "Ann");
  private static final Appearance PLAIN = Appearance.DEFAULT;

  private final Blog blog = new Blog();

  @Test
  void navigationOfTheOwnerTakesThePlaceOfTheSites() {
    blog.looking(
        new Appearance(
            Optional.of("/assets/logo.svg"),
            Optional.of("/assets/icon.png"),
            Optional.empty(),
            Optional.empty(),
            List.of(new NamedLink("Shop & more", "https://shop.example/")),
            List.of(new NamedLink("GitHub", "https://github.com/jo")),
            List.of(),
            Map.of()));
    blog.page(
        "about.md", Draft.at("/about/", "1970-01-01T00:00:00Z").titled("About"), OptionalInt.of(1));

    assertThat(blog.get("/").body())
        .contains(
            "<li><a href=\"https://shop.example/\">Shop &amp; more</a></li>",
            "<li><a href=\"/about/\">About</a></li>",
            "<img class=\"logo\" src=\"/assets/logo.svg\" alt=\"\">",
            "<link rel=\"icon\" href=\"/assets/icon.png\">",
            "<a rel=\"me\" href=\"https://github.com/jo\">GitHub</a>")
        .doesNotContain("<li><a href=\"/tags/\"");
  }

  @Test
  void coloursFontAndOwnRulesAreInTheOneStylesheet() {
    var standard = stylesheet();
    blog.looking(
        new Appearance(
            Optional.empty(),
            Optional.empty(),
            Optional.of("teal"),
            Optional.of(Font.MONO),
            List.of(),
            List.of(),
            List.of(),
            Map.of()));
    blog.furnish("assets/custom.css", SitePart.STYLE, "h1 { color: red }");

    var own = stylesheet();
    assertThat(own).isNotEqualTo(standard);
    var answer = blog.get(own);
    assertThat(answer.header("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(answer.body())
        .contains("light-dark(teal,", "var(--mono)")
        .endsWith("h1 { color: red }");
    assertThat(blog.get(standard).header("Cache-Control").orElseThrow())
        .as("of a page that somebody has kept")
        .doesNotContain("immutable");
  }

  @Test
  void htmlOfTheOwnerIsInEveryPageAndMayLoadWhatItNames() {
    blog.publish(POST);
    blog.furnish(
        "_includes/head.html",
        SitePart.HEAD,
        "<script defer src=\"https://stats.example/s.js\"></script><script>go()</script>");
    blog.furnish("_includes/footer.html", SitePart.FOOTER, "<p>Foot & all</p>");
    blog.furnish("_includes/after-post.html", SitePart.AFTER_POST, "<div id=comments></div>");

    for (var path : List.of("/", "/a.html", "/nowhere")) {
      var answer = blog.get(path);
      assertThat(answer.body()).contains("https://stats.example/s.js", "<p>Foot & all</p>");
      assertThat(policy(answer))
          .contains("script-src 'self' 'sha256-", "connect-src 'self' https://stats.example")
          .doesNotContain("unsafe");
    }
    assertThat(blog.get("/a.html").body()).contains("id=comments");
    assertThat(blog.get("/").body()).doesNotContain("id=comments");
  }

  @Test
  void configuredHostsAreAllowed() {
    blog.looking(
        new Appearance(
            PLAIN.logo(),
            PLAIN.favicon(),
            PLAIN.accent(),
            PLAIN.font(),
            PLAIN.navigation(),
            PLAIN.social(),
            PLAIN.headerPages(),
            Map.of("connect-src", List.of("https://api.example"))));
    assertThat(policy(blog.get("/"))).contains("connect-src 'self' https://api.example");
  }

  @Test
  void siteWithoutAnyOfItAllowsNothingMore() {
    assertThat(policy(blog.get("/"))).contains("script-src 'self'").doesNotContain("connect-src");
  }

  @Test
  void authorsHaveTheNamesAndProfilesThatTheOwnerGivesThem() {
    blog.publish(POST);
    introduce(
        new Profile(
            "jo",
            "Jo Bloggs",
            Optional.of("/assets/jo.jpg"),
            "Writes <things>.",
            List.of(new NamedLink("GitHub", "https://github.com/jo"))));

    assertThat(blog.get("/a.html").body())
        .contains("<a rel=\"author\" href=\"/authors/jo/\">Jo Bloggs</a>", ">Ann</a>");
    assertThat(blog.get("/authors/").body()).contains("Jo Bloggs");
    assertThat(blog.get("/api/posts").body()).contains("Jo Bloggs");
    assertThat(blog.get("/authors/jo/").body())
        .contains(
            "<h1>Jo Bloggs</h1>",
            "src=\"/assets/jo.jpg\"",
            "Writes &lt;things&gt;.",
            "<a rel=\"me\" href=\"https://github.com/jo\">GitHub</a>");
    assertThat(blog.get("/authors/ann/").body()).doesNotContain("class=\"profile\"");
  }

  @Test
  void searchForAnAuthorsNameLeadsToTheAuthor() {
    blog.publish(POST);
    introduce(
        new Profile("jo", "Jo Bloggs", Optional.empty(), "", List.of()),
        new Profile("silent", "Sam Bloggs", Optional.empty(), "", List.of()));
    var link = "<a rel=\"author\" href=\"/authors/jo/\">Jo Bloggs</a>";

    assertThat(blog.get("/?q=bloggs").body()).contains(link).doesNotContain("Sam");
    assertThat(blog.get("/?q=BLOGGS+jo").body()).contains(link);
    assertThat(blog.get("/?q=bloggs+ships").body()).doesNotContain(link);
    assertThat(blog.get("/?q=%3F").body()).doesNotContain(link);
  }

  @Test
  void partThatThePageStoreHasLostIsLeftOut() {
    var page = blog.furnish("_includes/footer.html", SitePart.FOOTER, "<p>Foot</p>");
    blog.pages.lose(page);
    assertThat(blog.get("/").status()).isEqualTo(200);
  }

  private void introduce(Profile... authors) {
    blog.furnish("_data/authors.yml", SitePart.AUTHORS, Profile.write(List.of(authors)));
  }

  private String stylesheet() {
    return blog.get("/")
        .body()
        .replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
  }

  private static String policy(Answer answer) {
    return answer.header("Content-Security-Policy").orElseThrow();
  }
}
