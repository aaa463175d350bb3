package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.At;
import blog.broadsheet.post.Edition;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages outside the stream of posts. */
final class PagesTest {
  private static final String ABOUT = "_pages/about.md";

  private final Desk desk = new Desk();

  @Test
  void pageIsAtItsPathAndInNoListing() {
    desk.upload("about.md", "---\ntags: me\n---\n*About*");

    assertThat(html("/about.html")).isEqualTo("<p><em>About</em></p>\n");
    assertThat(desk.list()).isEmpty();
    assertThat(desk.view().terms(TermKind.TAG)).isEmpty();
    assertThat(desk.receipt("about.md")).contains("\"outcome\":\"published\"", "\"/about.html\"");
  }

  @Test
  void sitemapNamesPagesUnlessTheySayNo() {
    var files =
        Map.of(
            "about.md", "About",
            "who.md", "---\npermalink: /me/\n---\nMe",
            "thanks.md", "---\nsitemap: false\n---\nThanks",
            "404.md", "Nothing",
            "sent.md", "---\nredirect_to: /me/\n---\n",
            "draft.md", "---\npublished: false\n---\nNot yet",
            "_posts/2019-10-13-a.md", "A");
    files.forEach(desk::upload);
    assertThat(mapped()).containsExactly("/about.html", "/me/");

    desk.loseIndex();
    files.keySet().forEach(desk::reconcile);
    assertThat(mapped()).containsExactly("/about.html", "/me/");

    desk.upload("about.md", "---\nsitemap: false\n---\nAbout");
    desk.upload("thanks.md", "Thanks");
    desk.upload("who.md", "---\npermalink: /you/\n---\nYou");
    assertThat(mapped()).containsExactly("/thanks.html", "/you/");

    desk.remove("who.md");
    desk.upload("thanks.md", "---\ntitle: [\n---\n");
    assertThat(mapped()).containsExactly("/thanks.html");
  }

  private List<String> mapped() {
    return desk.view().pages().stream().map(entry -> entry.path().value()).toList();
  }

  @Test
  void markdownNeedsNoFrontMatterToBeAPageAndHtmlDoes() {
    desk.upload("about.md", "*About*");
    desk.upload("plain.html", "<p>Left alone</p>");
    desk.upload("posts/2019-10-13-old.html", "<p>A post by its name</p>");
    desk.upload("page.html", "---\n---\n<p>*Not* Markdown</p>");

    assertThat(html("/about.html")).contains("<em>");
    assertThat(desk.at("/plain.html")).isEmpty();
    assertThat(desk.receipt("posts/2019-10-13-old.html")).contains("\"outcome\":\"published\"");
    assertThat(desk.receipt("plain.html")).contains("\"outcome\":\"ignored\"", "front matter");
    assertThat(html("/page.html")).contains("*Not* Markdown");
  }

  @Test
  void homePageStaysTheSites() {
    desk.upload("index.md", "---\nlayout: home\n---\n");
    assertThat(desk.receipt("index.md")).contains("\"outcome\":\"ignored\"", "home page");
  }

  @ParameterizedTest
  @CsvSource({
    "tag/java.md, ''",
    "_tabs/archives.md, ''",
    "blog/index.html, <ul class=\"posts\">{% for post in paginator.posts %}<li>x</li>{% endfor"
        + " %}</ul>",
    "content/search.md, ''"
  })
  void pageThatOnlyALayoutWouldFillIsNone(String key, String text) {
    desk.upload("_config.yml", "collections: {tabs: {output: true, permalink: '/:title/'}}");
    desk.upload(key, "---\nlayout: list\naliases: /old/\n---\n" + text);

    assertThat(desk.receipt(key)).contains("\"outcome\":\"ignored\"", "no text", "layouts");
    assertThat(desk.view().pages()).isEmpty();
    assertThat(desk.at("/old/")).isEmpty();
  }

  @Test
  void pageThatLosesItsTextIsGoneUntilItHasOneAgain() {
    desk.upload("about.md", "---\nnav: true\n---\nAbout");
    desk.upload("about.md", "---\nnav: true\n---\n");
    assertThat(desk.at("/about.html")).contains(new At.Gone());
    assertThat(navigation()).isEmpty();

    desk.upload("about.md", "---\nnav: true\n---\n<div id=\"app\"></div>");
    assertThat(html("/about.html")).contains("app");
  }

  @Test
  void pageWithoutTextMayLeadElsewhereOrWait() {
    desk.upload("old.md", "---\nredirect_to: /new/\n---\n");
    desk.upload("later.md", "---\npublished: false\n---\n");

    assertThat(desk.at("/old.html").orElseThrow()).isInstanceOf(At.Redirected.class);
    assertThat(desk.receipt("later.md")).contains("\"outcome\":\"draft\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tags/", "/categories/", "/archive/", "/tags/java/", "/2019/", "/"})
  void pageDoesNotTakeThePlaceOfAList(String path) {
    desk.upload("lists.md", "---\npermalink: %s\n---\nAll of them".formatted(path));

    assertThat(desk.receipt("lists.md"))
        .contains("\"outcome\":\"ignored\"", "list at " + path + ".");
    assertThat(desk.at(path)).isEmpty();
  }

  @Test
  void postCannotHaveTheAddressOfAList() {
    desk.upload("_posts/2019-10-13-a.md", "---\npermalink: /tags/\n---\nTags");
    assertThat(desk.receipt("_posts/2019-10-13-a.md"))
        .contains("\"outcome\":\"rejected\"", "the site's own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"content/_index.md", "content/news/_index.de.md", "blog/_index.md"})
  void whatDescribesASectionIsNoPost(String key) {
    desk.upload(key, "+++\ntitle = 'News'\n+++\n");
    assertThat(desk.receipt(key)).contains("\"outcome\":\"ignored\"", "section");
  }

  @ParameterizedTest
  @CsvSource({
    "content/news/a.md, content/news/a.de.md, /news/a/, /de/news/a/",
    "content/a/index.md, content/a/index.de.md, /a/, /de/a/"
  })
  void translationByItsNameAndItsOriginalKnowOfEachOther(
      String original, String translation, String path, String translated) {
    desk.upload(original, "Hello");
    assertThat(edition(path)).isEqualTo(Edition.ONLY);

    desk.upload(translation, "Hallo");
    desk.reconcile(original);
    assertThat(edition(path).ref()).isPresent().isEqualTo(edition(translated).ref());
    assertThat(edition(translated).lang()).contains("de");

    desk.remove(translation);
    desk.reconcile(original);
    assertThat(edition(path)).isEqualTo(Edition.ONLY);
  }

  private Edition edition(String path) {
    return desk.view().pages().stream()
        .filter(entry -> entry.path().equals(PostPath.of(path)))
        .findFirst()
        .orElseThrow()
        .edition();
  }

  @Test
  void whatHugoMakesNewPostsOfIsNone() {
    desk.upload("archetypes/default.md", "+++\ndate = '{{ .Date }}'\n+++\n");
    assertThat(desk.receipt("archetypes/default.md"))
        .contains("\"outcome\":\"ignored\"", "archetypes/");
  }

  @Test
  void linkToTheFileOfTheHomePageLeadsHome() {
    desk.upload("about.md", "[home](index.md#top)");
    assertThat(html("/about.html")).contains("href=\"/#top\"");
  }

  @Test
  void postOfLiquidThatSpeaksOfAShortcodeIsFilledIn() {
    desk.upload(
        "_posts/2019-10-13-a.md",
        "---\npermalink: /a/\ntitle: Moving\n---\n{{ page.title }} from `{{< figure >}}`");
    assertThat(html("/a/")).contains("<p>Moving from");
  }

  @Test
  void whatTheConfigurationExcludesIsNotPublishedWhileItDoes() {
    desk.upload("build.md", "For those who build it");
    desk.upload("_posts/2019-10-13-a.md", "---\npermalink: /a/\n---\n");
    configure("exclude: [build.md, '_posts/*-a.md']");

    assertThat(desk.at("/build.html").orElseThrow()).isInstanceOf(At.Gone.class);
    assertThat(desk.at("/a/").orElseThrow()).isInstanceOf(At.Gone.class);
    assertThat(desk.receipt("build.md")).contains("\"outcome\":\"ignored\"", "exclude");

    configure("");
    assertThat(desk.at("/build.html").orElseThrow()).isInstanceOf(At.Page.class);
    assertThat(desk.at("/a/").orElseThrow()).isInstanceOf(At.Found.class);
  }

  @Test
  void whatTheConfigurationIncludesIsAPageWhileItDoes() {
    desk.upload(ABOUT, "---\npermalink: /about/\n---\nAbout");
    desk.upload("_other/x.md", "---\npermalink: /x/\n---\nX");
    assertThat(desk.receipt(ABOUT)).contains("\"outcome\":\"ignored\"", "include");
    configure(
        """
        include: [_pages]
        defaults: [{scope: {path: _pages, type: pages}, values: {author: Jo}}]
        """);

    assertThat(desk.at("/about/").orElseThrow()).isInstanceOf(At.Page.class);
    assertThat(desk.at("/x/")).isEmpty();

    configure("");
    assertThat(desk.at("/about/").orElseThrow()).isInstanceOf(At.Gone.class);
  }

  /** And has all looked at again, as the queue would. */
  private void configure(String config) {
    desk.upload("_config.yml", config);
    desk.reconcile("build.md");
    desk.reconcile(ABOUT);
    desk.reconcile("_posts/2019-10-13-a.md");
  }

  /** The addresses are those that Jekyll 4.3 gives. */
  @Test
  void collectionHasItsDatedFilesAmongThePostsAndTheOthersAsPages() {
    desk.upload(
        "_config.yml",
        """
        permalink: pretty
        collections:
          articles: {output: true, permalink: /texts/:year/:title/}
          recipes: {output: true}
          secret: {output: false}
        defaults:
          - {scope: {type: recipes}, values: {author: Cook}}
          - {scope: {type: posts}, values: {author: Nobody}}
        """);
    desk.upload("_articles/2019-10-13-first-one.md", "---\ntags: a\n---\nText");
    desk.upload("_articles/deep/second.md", "---\ndate: 2020-02-03\n---\n{{ page.collection }}");
    desk.upload("_recipes/2019-12-24-cake.md", "---\n---\nBake");
    desk.upload("_recipes/all/soup.md", "---\n---\nCook");
    desk.upload("_recipes/notes.md", "For the cook");
    desk.upload("_secret/s.md", "---\n---\n");

    assertThat(desk.at("/texts/2019/first-one/").orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(desk.at("/texts/2020/second/").orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(html("/texts/2020/second/")).contains("articles");
    assertThat(desk.at("/recipes/2019-12-24-cake/").orElseThrow())
        .isInstanceOfSatisfying(
            At.Found.class,
            found ->
                assertThat(found.post().entry().authors()).extracting(Term::name).contains("Cook"));
    assertThat(desk.at("/recipes/all/soup/").orElseThrow()).isInstanceOf(At.Page.class);
    assertThat(desk.receipt("_recipes/notes.md")).contains("\"outcome\":\"ignored\"");
    assertThat(desk.receipt("_secret/s.md")).contains("\"outcome\":\"ignored\"", "output: true");
  }

  @Test
  void postsAndCollectionsMayLieInAFolderOfTheirOwn() {
    desk.upload("_config.yml", "collections_dir: all\ncollections: {recipes: {output: true}}");
    desk.upload("all/_posts/2019-10-13-a.md", "---\n---\n");
    desk.upload("all/_recipes/soup.md", "---\n---\nCook");
    desk.upload("_recipes/soup.md", "---\n---\n");

    assertThat(desk.at("/2019/10/13/a.html").orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(desk.at("/recipes/soup.html").orElseThrow()).isInstanceOf(At.Page.class);
    assertThat(desk.receipt("_recipes/soup.md")).contains("\"outcome\":\"ignored\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_posts/_drafts/2019-10-13-a.md",
        "_posts/~old/2019-10-13-a.md",
        "_old/_posts/2019-10-13-a.md",
        "news/_old/_posts/2019-10-13-a.md"
      })
  void postInAFolderThatJekyllLeavesAloneIsNotPublished(String key) {
    desk.upload(key, "---\n---\n");

    assertThat(desk.list()).isEmpty();
    assertThat(desk.receipt(key)).contains("\"outcome\":\"ignored\"", "_drafts/");
  }

  @Test
  void folderOfThePostsMayBeginWithAnUnderscoreWhereTheConfigurationNamesIt() {
    desk.upload("_config.yml", "collections_dir: _all");
    desk.upload("_all/_posts/2019-10-13-a.md", "---\n---\n");
    desk.upload("_posts/2019/_old/2019-10-13-b.md", "---\n---\n");

    assertThat(desk.at("/2019/10/13/a.html").orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(desk.at("/2019/10/13/b.html").orElseThrow()).isInstanceOf(At.Found.class);
  }

  @Test
  void pagesInTheNavigationStandInTheirOrder() {
    desk.upload("about.md", "---\ntitle: About\nnav: true\n---\nText");
    desk.upload("z.md", "---\ntitle: Z\nnav_order: 1\n---\nText");
    desk.upload("a.md", "---\ntitle: A\nnav_order: 20\n---\nText");
    desk.upload("hidden.md", "---\ntitle: Hidden\nnav: false\nnav_order: 3\n---\nText");
    assertThat(navigation()).containsExactly("Z", "A", "About");

    desk.upload("a.md", "---\ntitle: B\nnav_order: 20\n---\nText");
    desk.upload("z.md", "---\ntitle: Z\n---\nText");
    assertThat(navigation()).containsExactly("B", "About");

    desk.remove("about.md");
    assertThat(navigation()).containsExactly("B");
    assertThat(desk.at("/about.html")).contains(new At.Gone());
  }

  @Test
  void pageThatMovesIsFollowedAndOneThatIsFaultyStaysAsItWas() {
    desk.upload("about.md", "---\naliases: /me/\n---\nAbout");
    desk.upload("about.md", "---\naliases: /me/\npermalink: /who/\n---\nAbout");
    for (var old : List.of("/about.html", "/me/")) {
      assertThat(desk.at(old)).contains(new At.Moved(PostPath.of("/who/")));
    }

    desk.upload("about.md", "---\ntitle: [\n---\nAbout");
    assertThat(html("/who/")).contains("About");
  }

  @Test
  void pageCannotTakeThePathOfAPostNorAPostThatOfAPage() {
    desk.upload("_posts/2019-10-13-a.md", "---\npermalink: /a/\n---\n");
    desk.upload("a/index.md", "Page");
    desk.upload("b/index.md", "Page");
    desk.upload("_posts/2019-10-13-b.md", "---\npermalink: /b/\n---\n");

    assertThat(desk.at("/a/").orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(desk.at("/b/").orElseThrow()).isInstanceOf(At.Page.class);
    assertThat(desk.receipt("a/index.md")).contains("belongs to _posts/2019-10-13-a.md");
    assertThat(desk.receipt("_posts/2019-10-13-b.md")).contains("belongs to b/index.md");
  }

  @Test
  void draftOfAPageHasAPreviewOnly() {
    desk.upload("about.md", "---\npublished: false\nnav: true\n---\nAbout");

    assertThat(desk.at("/about.html")).isEmpty();
    assertThat(navigation()).isEmpty();
    var token = ReceiptJson.past(desk.receipt("about.md")).preview().orElseThrow();
    assertThat(desk.view().preview(token).orElseThrow()).isInstanceOf(At.Page.class);
  }

  @Test
  void defaultsOfPostsAreNotForPages() {
    desk.upload(
        "_config.yml",
        """
        defaults:
          - {scope: {path: "", type: posts}, values: {permalink: "/blog/:title/"}}
          - {scope: {path: "", type: pages}, values: {nav: true}}
        """);
    desk.upload("about.md", "About");
    desk.upload("_posts/2019-10-13-a.md", "A");

    assertThat(desk.at("/about.html")).isPresent();
    assertThat(desk.at("/blog/a/")).isPresent();
    assertThat(navigation()).containsExactly("About");
  }

  @Test
  void htmlPostIsNoMarkdown() {
    desk.upload("_posts/2019-10-13-a.html", "---\npermalink: /a/\n---\n<p>*Not* Markdown</p>");
    assertThat(html("/a/")).isEqualTo("<p>*Not* Markdown</p>");
    assertThat(desk.list()).hasSize(1);
  }

  private String html(String path) {
    return desk.bucket.get(page(desk.at(path).orElseThrow())).orElseThrow();
  }

  private static PageName page(At at) {
    return switch (at) {
      case At.Found(var post) -> post.page();
      case At.Page(var page) -> page.page();
      case At.Moved _, At.Redirected _, At.Gone _ -> throw new AssertionError(at);
    };
  }

  private List<String> navigation() {
    return desk.view().masthead().navigation().stream().map(Entry::title).toList();
  }
}
