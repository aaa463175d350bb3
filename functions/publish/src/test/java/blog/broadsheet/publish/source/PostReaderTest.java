package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.KEY;
import static blog.broadsheet.publish.source.Readings.entry;
import static blog.broadsheet.publish.source.Readings.names;
import static blog.broadsheet.publish.source.Readings.problem;
import static blog.broadsheet.publish.source.Readings.readable;
import static blog.broadsheet.publish.source.Readings.site;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.SiteSettings;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostReaderTest {
  @Test
  void aWholePostIsRead() {
    var file =
        """
        ---
        layout: post
        title: "Wrapping it up"
        date: 2019-10-13 06:00:00
        category: General
        tags: [Python, Django]
        author: Ada Lovelace
        image: /static/a.png
        last_modified_at: 2019-10-14 08:00:00 +0200
        ---
        We *met*.
        """;
    var reading =
        readable(
            Readings.read(KEY, file, site("permalink: news/:title/\ntimezone: America/Chicago")));
    var entry = reading.entry();
    assertThat(entry.path()).hasToString("/news/Wrap-Up/");
    assertThat(entry.published()).isEqualTo("2019-10-13T06:00:00Z");
    assertThat(entry.month()).isEqualTo(YearMonth.of(2019, 10));
    assertThat(entry.updated())
        .hasValueSatisfying(updated -> assertThat(updated).isEqualTo("2019-10-14T06:00:00Z"));
    assertThat(entry.title()).isEqualTo("Wrapping it up");
    assertThat(entry.summary()).isEqualTo("We met.");
    assertThat(names(entry.authors())).containsExactly("Ada Lovelace");
    assertThat(names(entry.categories())).containsExactly("General");
    assertThat(names(entry.tags())).containsExactly("Python", "Django");
    assertThat(entry.image()).contains("/static/a.png");
    assertThat(entry.minutes()).isEqualTo(1);
    assertThat(reading.draft()).isFalse();
    assertThat(reading.html()).isEqualTo("<p>We <em>met</em>.</p>");
    assertThat(reading.warnings()).isEmpty();
  }

  @Test
  void aFileWithoutFrontMatterIsAPostOfItsNamesDateAndTitle() {
    var entry = entry(Readings.read(KEY, "We met.", SiteSettings.DEFAULT));
    assertThat(entry.title()).isEqualTo("Wrap Up");
    assertThat(entry.published()).isEqualTo("2019-10-13T00:00:00Z");
    assertThat(entry.path()).hasToString("/2019/10/13/Wrap-Up.html");
  }

  @Test
  void theDateInTheNameIsMidnightAtTheSite() {
    var entry = entry(Readings.read(KEY, "We met.", site("timezone: America/Chicago")));
    assertThat(entry.published()).isEqualTo("2019-10-13T05:00:00Z");
    assertThat(entry.path()).hasToString("/2019/10/13/Wrap-Up.html");
  }

  @Test
  void theDateOfTheFrontMatterWinsAndIsShownInTheSitesZone() {
    var file = "---\ndate: 2019-11-01 02:00:00 +0000\n---\nWe met.";
    var entry = entry(Readings.read(KEY, file, site("timezone: America/Chicago")));
    assertThat(entry.month()).isEqualTo(YearMonth.of(2019, 10));
    assertThat(entry.path()).hasToString("/2019/10/31/Wrap-Up.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"date: 2019-02-30", "date: [2019-10-13]", "expires: soon"})
  void aDateThatThereIsNotIsAProblem(String date) {
    assertThat(problem("title: x\n" + date).line()).isEqualTo(OptionalInt.of(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"updated: May 2020", "last_modified_at: yes", "lastmod: [2019-10-13]"})
  void aChangeAtNoDateCostsAWarning(String updated) {
    var reading =
        readable(Readings.read(KEY, "---\n" + updated + "\n---\nWe met.", SiteSettings.DEFAULT));
    assertThat(reading.entry().updated()).isEmpty();
    assertThat(reading.warnings()).singleElement().asString().contains("changed");
  }

  @Test
  void theFirstDayOfAllIsOneEverywhere() {
    var berlin = site("timezone: Europe/Berlin");
    var entry = entry(Readings.read("_posts/0000-01-01-first.md", "We met.", berlin));
    assertThat(entry.published()).isEqualTo("0000-01-01T00:00:00Z");
  }

  @Test
  void liquidIsLeftAloneWhereTheSitesDefaultsSaySo() {
    var site = site("defaults: [{scope: {path: ''}, values: {render_with_liquid: false}}]");
    var reading = readable(Readings.read(KEY, "`${{ secrets.TOKEN }}`", site));
    assertThat(reading.html()).contains("${{ secrets.TOKEN }}");
  }

  @ParameterizedTest
  @CsvSource({
    "title: 2001, 2001",
    "title: 1.10, 1.10",
    "title: true, true",
    "title: 2019-10-13, 2019-10-13",
    "title: '', Wrap Up",
    "title: ~, Wrap Up",
    "layout: post, Wrap Up"
  })
  void anyScalarIsATitleAndNoneMeansTheName(String frontMatter, String title) {
    assertThat(entry(frontMatter).title()).isEqualTo(title);
  }

  @Test
  void entitiesOfATitleAreTheirSigns() {
    assertThat(entry("title: Tom &amp; Jerry &mdash; &quot;Live&quot;").title())
        .isEqualTo("Tom & Jerry — \"Live\"");
    assertThat(entry("title: '&#32;'").title()).isEqualTo(entry("").title());
  }

  @Test
  void aTitleOverLinesIsOneLine() {
    assertThat(entry("title: >\n  Wrap\n  up\n\n  now").title()).isEqualTo("Wrap up now");
  }

  @Test
  void whatCannotBePrintedIsNotInTheListings() {
    var entry = entry("title: \"a\\0b\\uD800c\"\ndescription: \"d\\u0007e\"\ntags: [\"f\\tg\"]");
    assertThat(entry.title()).isEqualTo("a b c");
    assertThat(entry.summary()).isEqualTo("d e");
    assertThat(names(entry.tags())).containsExactly("f g");
  }

  @Test
  void aHugeTitleIsAProblem() {
    var problem = problem("layout: post\ntitle: " + "x".repeat(501));
    assertThat(problem.line()).isEqualTo(OptionalInt.of(3));
    assertThat(problem.message()).contains("more than 500 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: true",
        "draft: 'true'",
        "published: false",
        "published: no",
        "status: draft",
        "status: Pending",
        "status: private",
        "status: trash"
      })
  void theAuthorMayKeepAPostBack(String frontMatter) {
    assertThat(readable(Readings.read(frontMatter)).draft()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft: false", "published: true", "published:", "status: publish"})
  void aPostIsNoDraftOtherwise(String frontMatter) {
    assertThat(readable(Readings.read(frontMatter)).draft()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"visibility: members", "password: sesame", "hidden: true"})
  void whoeverHidesAPostElsewhereIsToldThatItIsPublic(String frontMatter) {
    var name = frontMatter.substring(0, frontMatter.indexOf(':'));
    var reading = readable(Readings.read(frontMatter));
    assertThat(reading.draft()).isFalse();
    assertThat(reading.warnings())
        .singleElement()
        .asString()
        .contains("'" + name + "'", "draft: true")
        .doesNotContain("sesame");
    assertThat(Readings.read("draft: true\n" + frontMatter).warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"visibility: public", "password: ''", "hidden: false"})
  void whoeverHidesNothingIsToldNothing(String frontMatter) {
    assertThat(Readings.read(frontMatter).warnings()).isEmpty();
  }

  @Test
  void aPageIsInNoListAnyway() {
    var reading = Readings.read("a.md", "---\nhidden: true\n---\nHello", SiteSettings.DEFAULT);
    assertThat(reading.warnings()).isEmpty();
  }

  @Test
  void whatIsInTheFolderOfDraftsIsADraftWithoutADate() {
    var reading = readable(Readings.read("_drafts/big-idea.md", "Hm.", SiteSettings.DEFAULT));
    assertThat(reading.draft()).isTrue();
    assertThat(reading.entry().title()).isEqualTo("Big Idea");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tags: java aws | java,aws",
        "tags: [Big Data, aws] | Big Data,aws",
        "tags: [java, ~, '', 8] | java,8",
        "tags: [[java], aws] | java,aws",
        "tag: Big Data | Big Data",
        "{tag: java, tags: aws} | java",
        "tags: [Java, java, JAVA] | Java",
        "tags: |",
        "tags: [] |"
      })
  void tagsAreReadAsJekyllDoes(String frontMatter, String tags) {
    assertThat(String.join(",", names(entry(frontMatter).tags())))
        .isEqualTo(tags == null ? "" : tags);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "categories: java aws | ruby,news,java,aws",
        "category: Big Data | ruby,news,Big Data",
        "{category: last, categories: [first]} | ruby,news,first,last",
        "categories: [News] | ruby,news",
        "layout: post | ruby,news"
      })
  void foldersAreTheFirstCategories(String frontMatter, String categories) {
    var file = "---\n" + frontMatter + "\n---\nWe met.";
    var reading = Readings.read("ruby/news/_posts/2019-10-13-x.md", file, SiteSettings.DEFAULT);
    assertThat(String.join(",", names(entry(reading).categories()))).isEqualTo(categories);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "author: Ada Lovelace | Ada Lovelace",
        "authors: [Ada, Bob] | Ada,Bob",
        "author: {name: Ada, url: https://example.org} | Ada",
        "authors: [{name: Ada}, Bob] | Ada,Bob",
        "authors: [Ada, ada] | Ada",
        "author: {url: https://example.org} | The Editors",
        "author: | The Editors"
      })
  void authorsAreNamedInManyWays(String frontMatter, String authors) {
    var file = "---\n" + frontMatter + "\n---\nWe met.";
    var entry = entry(Readings.read(KEY, file, site("author: The Editors")));
    assertThat(String.join(",", names(entry.authors()))).isEqualTo(authors);
  }

  @Test
  void moreThan80TermsAreAProblem() {
    var tags = IntStream.range(0, 81).mapToObj(n -> "t" + n).collect(Collectors.joining(", "));
    var problem = problem("title: x\ntags: [%s]".formatted(tags));
    assertThat(problem.line()).isEqualTo(OptionalInt.of(3));
    assertThat(problem.message()).contains("81").contains("80");
  }

  @Test
  void aTagAsLongAsASentenceIsAProblem() {
    var problem = problem("tag: " + "x".repeat(101));
    assertThat(problem.line()).isEqualTo(OptionalInt.of(2));
    assertThat(problem.message()).contains("longer than 100").hasSizeLessThan(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "permalink: /news/wrap-up/ | /news/wrap-up/",
        "permalink: news/wrap-up.html | /news/wrap-up.html",
        "permalink: /:year/:slug/ | /2019/wrap-up/",
        "permalink: /caf%C3%A9/ | /café/",
        "permalink: /a//b/ | /a/b/",
        "permalink: pretty | /pretty",
        "permalink: | /2019/10/13/Wrap-Up.html",
        "slug: The End | /2019/10/13/The-End.html"
      })
  void aPostMayChooseItsPath(String frontMatter, String path) {
    assertThat(entry(frontMatter).path()).hasToString(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/x/",
        "//example.org/x/",
        "/../../etc/passwd",
        "..",
        "/a/%2e%2e/b",
        "/x?page=2",
        "'/x#top'",
        "/x\\y",
        "\"/x\\u0007y\"",
        "\"/x\\0y\"",
        "/100%/",
        "/:author/:title/",
        "/",
        "/feed.xml",
        "/tags/java/",
        "/:year/",
        "/_receipts/x",
        "/.well-known/security.txt"
      })
  void aPathThatCannotBeIsAProblem(String permalink) {
    var problem = problem("title: x\npermalink: " + permalink);
    assertThat(problem.line()).isEqualTo(OptionalInt.of(3));
    assertThat(problem.fix()).contains("permalink: /news/wrap-up/");
    assertThat(problem.message()).doesNotContainPattern("\\p{Cc}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"expires", "expiryDate"})
  void aPostMayEnd(String name) {
    assertThat(entry(name + ": 2020-01-01 06:00:00 +0100").expires())
        .hasValueSatisfying(end -> assertThat(end).isEqualTo("2020-01-01T05:00:00Z"));
    assertThat(entry("title: x").expires()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-10-12", "2019-10-13", "soon"})
  void aPostThatWouldEndBeforeItAppearsIsAProblemInItsLine(String expires) {
    var problem = problem("title: x\nexpires: " + expires);
    assertThat(problem.line()).isEqualTo(OptionalInt.of(3));
    assertThat(problem.message()).contains(expires);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é/", ":title", "%41", "a.."})
  void aPathThatIsTooLongIsAProblem(String part) {
    var problem = problem("permalink: /x" + part.repeat(30_000));
    assertThat(problem.message()).contains("900 bytes").hasSizeLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {":", ":_", "_", "../"})
  void aStrangePermalinkOfAnySizeIsAProblem(String part) {
    assertThat(problem("permalink: \"/:" + part.repeat(60_000) + "\"").message())
        .hasSizeLessThan(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image: /a.png | /a.png",
        "image: {path: /a.png, alt: A} | /a.png",
        "image: {url: /a.png} | /a.png",
        "image: {src: /a.png} | /a.png",
        "image: {feature: /a.png} | /a.png",
        "image: assets/img/a.png | /assets/img/a.png",
        "image: {path: assets/img/a.png} | /assets/img/a.png",
        "image: /assets/my photo.png | /assets/my%20photo.png",
        "image: HTTPS://example.org/my photo.png | HTTPS://example.org/my%20photo.png"
      })
  void anImageIsAPathOrSaysIt(String frontMatter, String image) {
    assertThat(entry(frontMatter).image()).contains(image);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image:", "image: {alt: A}", "image: ' '"})
  void thereMayBeNoImage(String frontMatter) {
    assertThat(entry(frontMatter).image()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "//example.org/a.png",
        "https:/a.png"
      })
  void whatIsNoAddressOfAnImageIsLeftOut(String image) {
    var reading = readable(Readings.read("image: " + image));
    assertThat(reading.entry().image()).isEmpty();
    assertThat(reading.warnings()).singleElement().asString().contains("left out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"pic.png\" />",
        "<img alt=\"a\" src=\"/pics/a.png\" />",
        "<img src=\"../assets/a.png\" />",
        "<a href=\"/2019/a.jpg\">a</a>",
        "<a href=\"slides.PDF\">a</a>",
        "<a href=\"/docs/paper.pdf#page=2\">a</a>",
        "<video src=\"/films/a.mp4\"></video>"
      })
  void aPictureThatIsNotServedIsToldToTheAuthor(String html) {
    assertThat(pictures(html))
        .singleElement()
        .asString()
        .contains("1 of the pictures", "no file of that name");
  }

  @Test
  void aFileBesideAPostOfHugosIsNotServed() {
    var file = "---\ndate: 2019-10-13\n---\n<a href=\"slides.pdf\">Slides</a>";
    assertThat(
            Readings.read("content/posts/trip/index.html", file, SiteSettings.DEFAULT).warnings())
        .singleElement()
        .asString()
        .contains("slides.pdf", "files/");
  }

  @Test
  void anImageThatIsNotServedIsToldToTheAuthor() {
    assertThat(Readings.read("image: cover.png").warnings())
        .singleElement()
        .asString()
        .contains("1 of the pictures", "/cover.png");
    assertThat(Readings.read("image: assets/cover.png").warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "content/posts/trip/index.md, map.png, /content/posts/trip/map.png",
    "content/posts/trip/index.md, a b.png, /content/posts/trip/a%20b.png",
    "content/posts/trip/index.md, images/map.png, /images/map.png",
    "content/posts/trip/index.md, /map.png, /map.png",
    "content/posts/trip.md, map.png, /map.png",
    "src/content/blog/trip.md, ../../assets/map.png, /src/assets/map.png",
    "content/posts/trip/index.md, a[1].png, /content/posts/trip/a%5B1%5D.png",
    "_posts/2019-10-13-trip.md, map.png, /map.png",
    "_posts/2019-10-13-trip.md, ./assets/map.png, /./assets/map.png"
  })
  void anImageBesideItsPostIsFoundThere(String key, String image, String found) {
    var reading =
        Readings.read(
            key,
            "---\ndate: 2019-10-13\nimage: %s\n---\nHello".formatted(image),
            SiteSettings.DEFAULT);
    assertThat(readable(reading).entry().image()).contains(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"/assets/a.png\" />",
        "<img src=\"/blog/wp-content/uploads/a.png\" />",
        "<img src=\"../../assets/a%20b.png\" />",
        "<img src=\"https://example.org/a.png\" /><img src=\"//example.org/a.png\" />",
        "<img src=\"data:image/png;base64,AA==\" /><a href=\"/about/\">a</a>",
        "<a href=\"/files/paper.pdf\">a</a><a href=\"/blog/assets/a.zip?v=2\">a</a>",
        "<a href=\"https://example.org/paper.pdf\">a</a><a href=\"/what/is/a.pdf/\">a</a>",
        "<a href=\"/feed.xml\">a</a><a href=\"/2019/node.js\">a</a><a href=\"a.html\">a</a>"
      })
  void otherPicturesAreNot(String html) {
    assertThat(pictures(html)).isEmpty();
  }

  private static List<String> pictures(String html) {
    var file = "---\npermalink: /news/a/\n---\n" + html;
    return Readings.read("_posts/2019-10-13-a.html", file, site("baseurl: /blog")).warnings();
  }

  @Test
  void theSitesDefaultsHoldWhereThePostIsSilent() {
    var site =
        site(
            """
            defaults:
              - scope: {path: "", type: posts}
                values: {image: /all.png, author: Staff, categories: [all]}
              - scope: {path: "ruby"}
                values: {image: /ruby.png, permalink: "/r/:title/", categories: [gem]}
            """);
    var silent = entry(Readings.read("ruby/_posts/2019-10-13-x.md", "We met.", site));
    assertThat(silent.image()).contains("/ruby.png");
    assertThat(silent.path()).hasToString("/r/x/");
    assertThat(names(silent.authors())).containsExactly("Staff");
    assertThat(names(silent.categories())).containsExactly("ruby", "gem");

    var own = "---\nimage: /own.png\ncategories: [own]\n---\nWe met.";
    var outspoken = entry(Readings.read("_posts/2019-10-13-x.md", own, site));
    assertThat(outspoken.image()).contains("/own.png");
    assertThat(names(outspoken.categories())).containsExactly("all", "own");
  }

  @Test
  void aPostWithoutTextIsPublishedWithAWarning() {
    var reading = readable(Readings.read(KEY, "---\ntitle: x\n---\n", SiteSettings.DEFAULT));
    assertThat(reading.warnings()).containsExactly("The post has no text");
    assertThat(reading.entry().summary()).isEmpty();
  }

  @Test
  void warningsAreNotWithoutEnd() {
    var twice = IntStream.range(0, 500).mapToObj(n -> "k%1$d: a\nk%1$d: b\n".formatted(n));
    var warnings = Readings.read(twice.collect(Collectors.joining())).warnings();
    assertThat(warnings).hasSize(21).last().isEqualTo("There are 480 more warnings");
  }
}
