package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Appearance.NamedLink;
import blog.broadsheet.post.SitePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Posts in several languages, and a site in another than English. */
final class TranslationsTest {
  private static final String HOST = "https://" + Blog.HOST;

  private final Blog blog = new Blog();

  @Test
  void postLeadsToItsTranslations() {
    blog.publish(
        Draft.at("/en/", "2020-01-01T00:00:00Z").translated("en", "hello"),
        Draft.at("/de/", "2020-01-02T00:00:00Z").translated("de", "hello"),
        Draft.at("/pt/", "2020-01-03T00:00:00Z").translated("pt-BR", "hello"),
        Draft.at("/else/", "2020-01-04T00:00:00Z").translated("fr", "else"));

    assertThat(blog.get("/de/").body())
        .contains(
            "<html lang=\"de\" dir=\"ltr\">",
            "<link rel=\"alternate\" hreflang=\"de\" href=\"" + HOST + "/de/\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"" + HOST + "/en/\">",
            "<link rel=\"alternate\" hreflang=\"pt-BR\" href=\"" + HOST + "/pt/\">",
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"" + HOST + "/en/\">",
            "Auch auf",
            "<a href=\"/en/\" hreflang=\"en\" lang=\"en\">English</a>",
            "<a href=\"/pt/\" hreflang=\"pt-BR\" lang=\"pt-BR\">Português (Brasil)</a>")
        .doesNotContain("hreflang=\"fr\"", ">Deutsch</a>");
  }

  @Test
  void pageLeadsToItsTranslations() {
    blog.page(
        "about.md",
        Draft.at("/about.html", "1970-01-01T00:00:00Z").translated("en", "about"),
        OptionalInt.empty());
    blog.page(
        "ueber.md",
        Draft.at("/ueber.html", "1970-01-01T00:00:00Z").translated("de", "about"),
        OptionalInt.empty());

    assertThat(blog.get("/about.html").body())
        .contains("Also in", "<a href=\"/ueber.html\" hreflang=\"de\" lang=\"de\">Deutsch</a>");
  }

  @Test
  void postWithoutTranslationsNamesNone() {
    blog.publish(Draft.at("/en/", "2020-01-01T00:00:00Z").translated("en", "hello"));
    assertThat(blog.get("/en/").body()).doesNotContain("hreflang", "Also in");
  }

  @Test
  void noTranslationIsTheDefaultWhereNoneIsInTheSitesLanguage() {
    blog.publish(
        Draft.at("/fr/", "2020-01-01T00:00:00Z").translated("fr", "hello"),
        Draft.at("/de/", "2020-01-02T00:00:00Z").translated("de", "hello"));
    assertThat(blog.get("/de/").body()).contains("hreflang=\"fr\"").doesNotContain("x-default");
  }

  @Test
  void ofSeveralInOneLanguageThePageItselfCounts() {
    blog.publish(
        Draft.at("/old/", "2020-01-01T00:00:00Z").translated("en", "hello"),
        Draft.at("/new/", "2020-01-02T00:00:00Z").translated("en", "hello"),
        Draft.at("/de/", "2020-01-03T00:00:00Z").translated("de", "hello"));
    assertThat(blog.get("/old/").body())
        .contains("hreflang=\"en\" href=\"" + HOST + "/old/\"")
        .doesNotContain("hreflang=\"en\" href=\"" + HOST + "/new/\"");
    assertThat(blog.get("/de/").body()).contains("hreflang=\"en\" href=\"" + HOST + "/new/\"");
  }

  @Test
  void translationAppearsOnThePagesOfTheOthersAtItsSecond() {
    blog.publish(
        Draft.at("/en/", "2020-01-01T00:00:00Z").translated("en", "hello"),
        Draft.at("/de/", "2020-06-01T12:00:20Z").translated("de", "hello"));

    var before = blog.get("/en/");
    assertThat(before.body()).doesNotContain("Also in");
    assertThat(before.header("Cache-Control")).contains("public, max-age=20, s-maxage=20");
    blog.travelTo("2020-06-01T12:00:20Z");
    assertThat(blog.get("/en/").body()).contains("Also in");
  }

  @Test
  void postInAnotherLanguageSaysSoWhereverItIsListed() {
    blog.publish(Draft.at("/ar/", "2020-01-01T00:00:00Z").translated("ar", "hello"));

    assertThat(blog.get("/").body())
        .contains(
            "<html lang=\"en\"",
            "<h2 lang=\"ar\" dir=\"rtl\"><a href=\"/ar/\">",
            "<p class=\"summary\" lang=\"ar\" dir=\"rtl\">")
        .as("the facts are in the language of the page")
        .contains("<article class=\"card\">", "<p class=\"byline\">");
    assertThat(blog.get("/ar/").body()).contains("<html lang=\"ar\" dir=\"rtl\">");
    assertThat(blog.get("/feed.xml").body()).contains("<entry xml:lang=\"ar\">");
    assertThat(blog.get("/rss.xml").body()).contains("<dc:language>ar</dc:language>");
    assertThat(blog.get("/feed.json").body()).contains("\"language\":\"ar\",\"tags\"");
    assertThat(blog.get("/api/posts").body()).contains("\"lang\":\"ar\"");
  }

  @Test
  void whatIsInTheSitesLanguageSaysSoOnAPageInAnotherOne() {
    blog.looking(
        new Appearance(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new NamedLink("Home", "/home")),
            List.of(),
            List.of(),
            Map.of()));
    blog.page("about.md", Draft.at("/about/", "1970-01-01T00:00:00Z"), OptionalInt.of(1));
    blog.publish(
        Draft.at("/en/", "2020-01-01T00:00:00Z").tagged("Java"),
        Draft.at("/de/", "2020-01-02T00:00:00Z").translated("de", "hello").tagged("Java"));

    assertThat(blog.get("/de/").body())
        .contains(
            "<a href=\"/home\" lang=\"en\">Home</a>",
            "<a href=\"/about/\" lang=\"en\">Title of /about/</a>",
            "<span lang=\"en\">Title of /en/</span>",
            "<a href=\"/en/\" lang=\"en\">Title of /en/</a>");
    assertThat(blog.get("/en/").body())
        .contains(
            "<a href=\"/home\">Home</a>",
            "<a href=\"/about/\">Title of /about/</a>",
            "<span lang=\"de\">Title of /de/</span>");
  }

  @Test
  void ownersWordsTakeThePlaceOfTheSitesOnPagesInTheirLanguage() {
    blog.publish(
        Draft.at("/en/", "2020-01-01T00:00:00Z"),
        Draft.at("/de/", "2020-01-02T00:00:00Z").translated("de", "hello"));
    blog.furnish(
        "_data/ui.yml", SitePart.WORDS, "\tminutes\t%d \"min\" of <reading>\nde\tarchive\tAlles");

    assertThat(blog.get("/en/").body())
        .contains("3 \"min\" of &lt;reading&gt;", ">Archive</a>")
        .doesNotContain("min read");
    assertThat(blog.get("/de/").body()).contains(">Alles</a>", "3 Min. Lesezeit");
  }

  @Test
  void siteSpeaksItsOwnersLanguage() {
    blog.speaking("de").publish(Draft.at("/a/", "2020-01-01T00:00:00Z").tagged("Java"));

    assertThat(blog.get("/").body())
        .contains(
            "<html lang=\"de\"",
            "Zum Inhalt springen",
            ">Archiv</a>",
            "3 Min. Lesezeit",
            "1. Januar 2020")
        .doesNotContain("min read", "Archive", "Skip");
    assertThat(blog.get("/tags/java/").body()).contains(">Schlagwörter</a>", "1 Beitrag");
    assertThat(blog.get("/archive/").body()).contains("<h1>Archiv</h1>", ">Januar</a>");
    assertThat(blog.get("/none/").body()).contains("Hier ist nichts", "Alle Schlagwörter");
  }
}
