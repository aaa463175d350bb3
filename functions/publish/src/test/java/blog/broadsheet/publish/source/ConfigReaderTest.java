package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.site;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.FilePattern;
import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.post.PostDefaults;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.Writing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigReaderTest {
  @Test
  void hubsAndKeyAreThoseToTell() {
    var read =
        new ConfigReader()
            .read(
                """
                url: https://example.org
                websub: [https://hub.example/, http://hub.example/, 'https://u@hub.example/', nonsense]
                indexnow: 0123456789abcdef
                """
                    .getBytes(StandardCharsets.UTF_8));

    assertThat(read).isInstanceOf(ConfigReading.Configured.class);
    var announcing = ((ConfigReading.Configured) read).settings().announcing();
    assertThat(announcing.hubs()).containsExactly(URI.create("https://hub.example/"));
    assertThat(announcing.indexNowKey()).contains("0123456789abcdef");
    assertThat(read.warnings()).hasSize(3).allMatch(warning -> warning.startsWith("websub is"));
  }

  @Test
  void aWholeConfigurationIsRead() {
    var config =
        """
        title: Notes
        description: >
          On this
          and that
        url: https://example.org/
        author: {name: Ada, twitter: ada}
        lang: en_GB
        timezone: America/Chicago
        permalink: news/:title/
        paginate: 10
        plugins: [jekyll-feed]
        """;
    assertThat(site(config))
        .isEqualTo(
            new SiteSettings(
                "Notes",
                "On this and that",
                Optional.of(URI.create("https://example.org")),
                Optional.of("Ada"),
                "en-GB",
                ZoneId.of("America/Chicago"),
                "news/:title/",
                10,
                List.of(),
                Appearance.DEFAULT,
                Writing.STANDARD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "markdown: kramdown | KRAMDOWN",
        "markdown: GFM | GFM",
        "markdown: CommonMarkGhPages | GFM",
        "markdown: redcarpet | none",
        "title: a | none"
      })
  void markdownNamesTheDialect(String config, @Nullable Dialect dialect) {
    assertThat(site(config).writing().dialect()).isEqualTo(Optional.ofNullable(dialect));
  }

  @ParameterizedTest
  @CsvSource({"/blog, /blog", "blog/, /blog", "/a/b/, /a/b", "'', ", "/, ", "/a/../b, "})
  void baseurlIsTheFolderOfOldLinks(String written, @Nullable String path) {
    assertThat(site("baseurl: '" + written + "'").baseurl().map(PostPath::value))
        .isEqualTo(Optional.ofNullable(path));
  }

  @Test
  void optionsOfKramdownAreTakenInEachShapeThatYamlGivesThem() {
    var read =
        configured(
            """
            kramdown:
              hard_wrap: true
              toc_levels: [2, 3]
              smart_quotes: "laquo, raquo, ldquo, rdquo"
              typographic_symbols: {hellip: ..., mdash: "--"}
              link_defs:
                jekyll: [https://jekyllrb.example, Jekyll's own page]
              syntax_highlighter_opts: {disable: true}
              header_offset: 12
              nonsense: 1
            """);

    assertThat(read.settings().writing().kramdown().values())
        .isEqualTo(
            Map.of(
                KramdownOption.HARD_WRAP, "true",
                KramdownOption.TOC_LEVELS, "2,3",
                KramdownOption.SMART_QUOTES, "laquo, raquo, ldquo, rdquo",
                KramdownOption.TYPOGRAPHIC_SYMBOLS, "hellip=...\nmdash=--",
                KramdownOption.LINK_DEFS, "jekyll=https://jekyllrb.example Jekyll's own page"));
    assertThat(read.warnings())
        .containsExactly(
            "kramdown's option header_offset: 12 is not followed",
            "kramdown's option nonsense: 1 is not followed");
  }

  @Test
  void markOfSummariesAndExcludedAndIncludedFilesAreTaken() {
    var writing =
        site("excerpt_separator: <!--fold-->\nexclude: [vendor/, '*.txt']\ninclude: [_pages]")
            .writing();

    assertThat(writing.excerptSeparator()).contains("<!--fold-->");
    assertThat(writing.excluded())
        .containsExactly(new FilePattern("vendor/"), new FilePattern("*.txt"));
    assertThat(writing.included()).containsExactly(new FilePattern("_pages"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"future", "show_drafts"})
  void whatWouldShowPostsBeforeTheirTimeIsNotFollowed(String name) {
    assertThat(configured(name + ": true").warnings())
        .singleElement()
        .asString()
        .contains(name, "preview link");
    assertThat(configured(name + ": false").warnings()).isEmpty();
  }

  @Test
  void htmlIsTrustedOnlyWhereTheOwnerSaysSo() {
    assertThat(site("trusted_html: true").writing().trustedHtml()).isTrue();
    assertThat(site("trusted_html: 1").writing().trustedHtml()).isFalse();
    assertThat(site("").writing().trustedHtml()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing", "{}", "title:", "url: ''\nauthor:"})
  void anEmptyOneMeansTheDefaults(String config) {
    assertThat(site(config)).isEqualTo(SiteSettings.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timezone: Mars/Olympus | Mars/Olympus | Europe/Berlin",
        "permalink: /:author/:title/ | :author | :year",
        "permalink: https://example.org/:title/ | host | pretty",
        "permalink: /../:title/ | .. | pretty"
      })
  void whatWouldPutPostsAtWrongPlacesIsAProblem(String line, String message, String fix) {
    var problem = problem("title: x\n" + line);
    assertThat(problem.line()).isEqualTo(OptionalInt.of(2));
    assertThat(problem.message()).contains(message);
    assertThat(problem.fix()).contains(fix);
  }

  @Test
  void brokenYamlIsAProblem() {
    assertThat(problem("title: x\nurl: a: b").line()).isEqualTo(OptionalInt.of(2));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-5, 1", "101, 100", "99999999999999999999, 100"})
  void theNearestNumberOfPostsPerPageIsTaken(String asked, int taken) {
    var reading = configured("paginate: " + asked);
    assertThat(reading.settings().postsPerPage()).isEqualTo(taken);
    assertThat(reading.warnings()).singleElement().asString().contains("1 to 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: [a]", "description: {a: b}", "lang: klingon!", "paginate: many"})
  void aWrongTypeIsAWarningAndTheDefault(String config) {
    var reading = configured(config);
    assertThat(reading.settings()).isEqualTo(SiteSettings.DEFAULT);
    assertThat(reading.warnings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/blog",
        "HTTPS://example.org",
        "//example.org",
        "//example.org/",
        "example.org"
      })
  void ofAnAddressTheSiteIsTakenByHttpsWhereItSaysNoScheme(String url) {
    var reading = configured("url: " + url);
    assertThat(reading.settings().url()).contains(URI.create("https://example.org"));
    assertThat(reading.warnings()).singleElement().asString().contains("https://example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://example.org", "'https://exa mple.org'", "/blog", "https://", "':'"})
  void anAddressOfNoSiteIsLeftOutAndTheRestTaken(String url) {
    var reading = configured("title: Notes\nurl: " + url);
    assertThat(reading.settings().title()).isEqualTo("Notes");
    assertThat(reading.settings().url()).isEmpty();
    assertThat(reading.warnings()).singleElement().asString().contains("https://example.org");
  }

  @Test
  void aSiteMayHaveANameInsteadOfATitle() {
    assertThat(site("name: Notes").title()).isEqualTo("Notes");
    assertThat(site("title: Notes\nname: jo").title()).isEqualTo("Notes");
  }

  @Test
  void theOlderNameOfTheLanguageIsKnown() {
    assertThat(site("locale: de-AT").lang()).isEqualTo("de-AT");
  }

  @Test
  void thePermalinkOfTheCollectionOfPostsWins() {
    assertThat(
            site("permalink: pretty\ncollections: {posts: {permalink: '/n/:title/'}}").permalink())
        .isEqualTo("/n/:title/");
    assertThat(site("permalink: pretty\ncollections: [docs]").permalink()).isEqualTo("pretty");
  }

  @Test
  void defaultsForPostsAndPagesAreKeptFromTheGeneralToTheSpecial() {
    var config =
        """
        defaults:
          - scope: {path: news, type: posts}
            values: {tags: big data, layout: post}
          - scope: {path: "", type: posts}
            values: {permalink: "/:title/"}
          - scope: {path: ""}
            values: {image: {path: /a.png, alt: A}, title: No}
          - scope: {path: "", type: pages}
            values: {image: /page.png}
          - scope: {path: "", type: posts}
            values: {layout: post}
        """;
    assertThat(site(config).defaults())
        .containsExactly(
            new PostDefaults("", "", Map.of("image", List.of("/a.png"))),
            new PostDefaults("", "posts", Map.of("permalink", List.of("/:title/"))),
            new PostDefaults("", "pages", Map.of("image", List.of("/page.png"))),
            new PostDefaults("news", "posts", Map.of("tags", List.of("big", "data"))));
  }

  @Test
  void defaultsForAPatternOfPathsAreToldToBeLeftOut() {
    var reading = configured("defaults: [{scope: {path: 'a/*/b'}, values: {image: /a.png}}]");
    assertThat(reading.settings().defaults()).isEmpty();
    assertThat(reading.warnings()).hasSize(1);
  }

  @Test
  void defaultsThatTheIndexHasNoRoomForAreRejected() {
    var config =
        IntStream.range(0, 60)
            .mapToObj(i ->
                "  - {scope: {path: '%0900d'}, values: {permalink: /%s/}}\n"
                    .formatted(i, "é".repeat(450)))
            .collect(Collectors.joining("", "title: Mine\ndefaults:\n", ""));

    assertThat(problem(config).line()).hasValue(3);
  }

  private static ConfigReading.Configured configured(String config) {
    var reading = new ConfigReader().read(config.getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isInstanceOf(ConfigReading.Configured.class);
    return (ConfigReading.Configured) reading;
  }

  private static Problem problem(String config) {
    var reading = new ConfigReader().read(config.getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isInstanceOf(ConfigReading.Faulty.class);
    return ((ConfigReading.Faulty) reading).problem();
  }
}
