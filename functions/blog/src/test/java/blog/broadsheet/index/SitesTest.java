package blog.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.post.Announcing;
import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Appearance.NamedLink;
import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.FilePattern;
import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.post.KramdownOptions;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostCollection;
import blog.broadsheet.post.PostDefaults;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Writing;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SitesTest {
  @Test
  void settingsComeBackAsTheyWere() {
    var settings =
        new SiteSettings(
            "Notes",
            "On things",
            Optional.of(URI.create("https://example.org")),
            Optional.of("Ada"),
            "en-GB",
            ZoneId.of("America/Chicago"),
            "/:year/:title/",
            10,
            List.of(
                new PostDefaults("", "", Map.of("image", List.of("/a.png?x=1"))),
                new PostDefaults(
                    "news/_posts", "posts", Map.of("tags", List.of("news", "big news")))),
            new Appearance(
                Optional.of("/assets/logo.svg"),
                Optional.of("/assets/icon.png"),
                Optional.of("#9c3417"),
                Optional.of(Appearance.Font.SANS),
                List.of(new NamedLink("About us", "/about/")),
                List.of(new NamedLink("GitHub", "https://github.com/ada")),
                List.of("about.md"),
                Map.of("script-src", List.of("https://a.example", "https://b.example"))),
            new Writing(
                Optional.of(Dialect.GFM),
                new KramdownOptions(
                    Map.of(
                        KramdownOption.HARD_WRAP,
                        "true",
                        KramdownOption.LINK_DEFS,
                        "a=/a/ A\nb=/b?c=d")),
                true,
                Optional.of("<!--fold-->"),
                List.of(new FilePattern("vendor/"), new FilePattern("*.txt")),
                List.of(new FilePattern("_pages")),
                List.of(new PostCollection("all/_my recipes/", "/:collection/:path/"))),
            new Announcing(List.of(URI.create("https://hub.example/")), Optional.of("key-of-mine")),
            Optional.of(new PostPath("/blog")));
    assertThat(Sites.read(Sites.write(settings))).isEqualTo(settings);
  }

  @Test
  void theSettingsOfASiteWithoutAConfigurationComeBackToo() {
    assertThat(Sites.read(Sites.write(SiteSettings.DEFAULT))).isEqualTo(SiteSettings.DEFAULT);
  }

  @Test
  void settingsAreKeptAndBeginWithSensibleOnes() {
    var index = new IndexInMemory();
    assertThat(index.reader().asOf(IndexInMemory.NOW).masthead().settings())
        .isEqualTo(SiteSettings.DEFAULT);
    var key = new SourceKey("_config.yml");
    var settings =
        new SiteSettings(
            "My blog",
            "About",
            Optional.empty(),
            Optional.of("Me"),
            "de",
            ZoneOffset.ofHours(2),
            "pretty",
            5,
            List.of(),
            Appearance.DEFAULT,
            Writing.STANDARD);

    index
        .writer()
        .write(
            index.writer().record(key),
            new Change(
                Optional.of("1"),
                "",
                Outcome.PUBLISHED,
                new Target.Configure(settings, Optional.empty()),
                Past.NONE,
                Optional.empty()));

    assertThat(index.reader().asOf(IndexInMemory.NOW).masthead().settings()).isEqualTo(settings);
    assertThat(index.writer().settings()).isEqualTo(settings);
  }
}
