package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.entry;
import static blog.broadsheet.publish.source.Readings.names;
import static blog.broadsheet.publish.source.Readings.problem;
import static blog.broadsheet.publish.source.Readings.read;
import static blog.broadsheet.publish.source.Readings.readable;
import static blog.broadsheet.publish.source.Readings.site;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.SiteSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts as Hugo and Zola have them. */
class HugoMatterTest {
  @Test
  void tomlIsReadAsYamlIs() {
    var entry =
        entry(
            post(
                "content/blog/Earthquake Warning.md",
                """
                +++
                title = "Saving lives"
                date = 2016-05-24T10:59:20-08:00
                tags = ["IoT", "nats"]
                authors = ["Jo"]
                +++
                Text.
                """));
    assertThat(entry.title()).isEqualTo("Saving lives");
    assertThat(entry.published()).hasToString("2016-05-24T18:59:20Z");
    assertThat(names(entry.tags())).containsExactly("IoT", "nats");
    assertThat(names(entry.authors())).containsExactly("Jo");
    assertThat(entry.path().value()).isEqualTo("/blog/earthquake-warning/");
  }

  @Test
  void jsonIsReadAsYamlIs() {
    var entry =
        entry(
            post(
                "content/post/wrap-up.md",
                """
                {
                  "title": "Wrap Up",
                  "date": "2019-10-13",
                  "tags": ["one"]
                }
                Text.
                """));
    assertThat(entry.title()).isEqualTo("Wrap Up");
    assertThat(names(entry.tags())).containsExactly("one");
    assertThat(entry.summary()).isEqualTo("Text.");
  }

  @Test
  void zolasNamesAreUnderstood() {
    var readable =
        readable(
            post(
                "content/inside/1.47.0.md",
                """
                +++
                path = "inside/2020/10/07/1.47.0"
                title = "Testing"
                aliases = ["inside/2020/10/07/1.47.0.html"]

                [taxonomies]
                tags = ["release"]

                [extra]
                team = "The team"
                +++
                Text.
                """));
    assertThat(readable.entry().path().value()).isEqualTo("/inside/2020/10/07/1.47.0/");
    assertThat(readable.entry().published()).hasToString("2020-10-07T00:00:00Z");
    assertThat(names(readable.entry().tags())).containsExactly("release");
    assertThat(readable.aliases()).hasToString("[/inside/2020/10/07/1.47.0.html]");
    assertThat(readable.warnings()).isEmpty();
  }

  @Test
  void timesOfTomlAreTheSitesWithSecondsOrWithout() {
    var berlin = site("timezone: Europe/Berlin");
    for (var seconds : List.of("00", "15")) {
      var file = "+++\ndate = 2019-10-13T06:30:" + seconds + "\n+++\nText.";
      assertThat(entry(Readings.read("content/a.md", file, berlin)).published())
          .hasToString("2019-10-13T04:30:" + seconds + "Z");
    }
  }

  @Test
  void hugosNamesAreUnderstoodInAnyCase() {
    var readable =
        readable(
            post(
                "content/news/x.md",
                """
                ---
                Title: A title
                Date: 2019-01-01
                publishDate: 2019-10-13
                EXPIRYDATE: 2030-01-01
                Url: news/a.html
                Tags: [one]
                Draft: true
                ---
                Text.
                """));
    assertThat(readable.entry().title()).isEqualTo("A title");
    assertThat(readable.entry().published()).hasToString("2019-10-13T00:00:00Z");
    assertThat(readable.entry().expires()).hasToString("Optional[2030-01-01T00:00:00Z]");
    assertThat(readable.entry().path().value()).isEqualTo("/news/a.html");
    assertThat(readable.draft()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "content/news/2014/07/2014-07-02-x.md, /news/2014/07/x/",
    "content/en/post/2014-07-02-x.markdown, /post/x/",
    "content/post/2014-07-02-x.de.md, /de/post/x/",
    "content/post/2014-07-02-x.pt-BR.md, /pt-br/post/x/",
    "content/post/2014-07-02-x.en.md, /post/x/",
    "content/post/2014-07-02-my-trip/index.de.md, /de/post/my-trip/",
    "content/post/2014-07-02-node.js.md, /post/node.js/",
    "posts/2014-07-02-x.de.md, /posts/x.de/",
    "content/fr/post/2014-07-02-x.md, /fr/post/x/",
    "content/go/news/2014-07-02-x.md, /go/news/x/",
    "content/post/2014-07-02-my-trip/index.md, /post/my-trip/",
    "content/My Notes/2014-07-02-What's New - Part 2.md, /my-notes/whats-new-part-2/",
    "content/2014-07-02-Rust-1.13/index.md, /rust-1.13/",
    "src/content/blog/2014-07-02-x.mdx, /blog/x/",
    "src/posts/2014-07-02-x.md, /posts/x/",
    "apps/site/pages/en/blog/release/2014-07-02-v0.10.29.md, /blog/release/v0.10.29/"
  })
  void aPostLivesInItsSection(String key, String path) {
    assertThat(entry(post(key, "Text.")).path().value()).isEqualTo(path);
  }

  @Test
  void aPostIsAlsoFoundWhereHugoKeepsTheDateOfItsName() {
    var key = "content/post/2014-07-02-My Trip.md";
    assertThat(readable(post(key, "Text.")).aliases()).hasToString("[/post/2014-07-02-my-trip/]");
    assertThat(readable(post(key, "---\nslug: trip\n---\nText.")).aliases()).isEmpty();
    assertThat(readable(post("content/post/a.md", "---\ndate: 2014-07-02\n---\n")).aliases())
        .isEmpty();
  }

  @Test
  void theSitesOwnLanguageIsNotInPaths() {
    var reading = read("content/pt-br/news/2014-07-02-x.md", "Text.", site("lang: pt-BR"));
    assertThat(entry(reading).path().value()).isEqualTo("/news/x/");
  }

  @Test
  void aPatternOfTheSiteCountsForAllPosts() {
    var site = Readings.site("permalink: /:year/:title/");
    var reading = read("content/news/2014-07-02-x.md", "Text.", site);
    assertThat(entry(reading).path().value()).isEqualTo("/2014/x/");
  }

  @ParameterizedTest
  @CsvSource({
    "content/About us.md, /about-us/",
    "content/news/x/index.md, /news/x/",
    "blog/Setup.md, /blog/Setup.html",
    "posts/list/index.md, /posts/list/"
  })
  void whatHasNoDateIsAPage(String key, String path) {
    var readable = readable(post(key, "Text."));
    assertThat(readable.page()).isTrue();
    assertThat(readable.entry().path().value()).isEqualTo(path);
  }

  @Test
  void aPageOfContentFollowsNoPatternOfPosts() {
    var site =
        site("permalink: /:year/:title/\ndefaults: [{scope: {type: pages}, values: {author: Jo}}]");
    var entry = entry(read("content/about.md", "Text.", site));
    assertThat(entry.path().value()).isEqualTo("/about/");
    assertThat(names(entry.authors())).containsExactly("Jo");
  }

  @Test
  void aFaultOfTomlNamesItsLine() {
    var problem = problem(post("content/a.md", "+++\ntitle = \"x\"\ndate = 2019-\n+++\n"));
    assertThat(problem.line()).hasValue(3);
    assertThat(problem.message()).contains("TOML");
  }

  @Test
  void bracesAloneAreNoFrontMatter() {
    assertThat(entry(post("_posts/2019-10-13-x.md", "{ \"so\" it begins.\n")).summary())
        .startsWith("{");
  }

  private static Reading post(String key, String file) {
    return read(key, file, SiteSettings.DEFAULT);
  }
}
