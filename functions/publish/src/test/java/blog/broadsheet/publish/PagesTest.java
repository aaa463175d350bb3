package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.At;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.store.MemoryBucket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages outside the stream of posts. */
final class PagesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final List<String> messages = new ArrayList<>();
  private final MemoryBucket bucket = new MemoryBucket();
  private final MapTable table = new MapTable();

  @Test
  void pageIsAtItsPathAndInNoListing() {
    upload("about.md", "---\ntags: me\n---\n*About*");

    assertThat(html("/about.html")).isEqualTo("<p><em>About</em></p>\n");
    assertThat(list()).isEmpty();
    assertThat(reader().asOf(NOW).terms(TermKind.TAG)).isEmpty();
    assertThat(receipt("about.md")).contains("\"outcome\":\"published\"", "\"/about.html\"");
  }

  @Test
  void markdownNeedsNoFrontMatterToBeAPageAndHtmlDoes() {
    upload("about.md", "*About*");
    upload("plain.html", "<p>Left alone</p>");
    upload("page.html", "---\n---\n<p>*Not* Markdown</p>");

    assertThat(html("/about.html")).contains("<em>");
    assertThat(at("/plain.html")).isEmpty();
    assertThat(receipt("plain.html")).contains("\"outcome\":\"ignored\"", "front matter");
    assertThat(html("/page.html")).contains("*Not* Markdown");
  }

  @Test
  void homePageStaysTheSites() {
    upload("index.md", "---\nlayout: home\n---\n");
    assertThat(receipt("index.md")).contains("\"outcome\":\"ignored\"", "home page");
  }

  @Test
  void pagesInTheNavigationStandInTheirOrder() {
    upload("about.md", "---\ntitle: About\nnav: true\n---\n");
    upload("z.md", "---\ntitle: Z\nnav_order: 1\n---\n");
    upload("a.md", "---\ntitle: A\nnav_order: 20\n---\n");
    upload("hidden.md", "---\ntitle: Hidden\nnav: false\nnav_order: 3\n---\n");
    assertThat(navigation()).containsExactly("Z", "A", "About");

    upload("a.md", "---\ntitle: B\nnav_order: 20\n---\n");
    upload("z.md", "---\ntitle: Z\n---\n");
    assertThat(navigation()).containsExactly("B", "About");

    bucket.remove("about.md");
    reconcile("about.md");
    assertThat(navigation()).containsExactly("B");
    assertThat(at("/about.html")).contains(new At.Gone());
  }

  @Test
  void pageThatMovesIsFollowedAndOneThatIsFaultyStaysAsItWas() {
    upload("about.md", "---\naliases: /me/\n---\nAbout");
    upload("about.md", "---\naliases: /me/\npermalink: /who/\n---\nAbout");
    for (var old : List.of("/about.html", "/me/")) {
      assertThat(at(old)).contains(new At.Moved(PostPath.of("/who/")));
    }

    upload("about.md", "---\ntitle: [\n---\nAbout");
    assertThat(html("/who/")).contains("About");
  }

  @Test
  void pageCannotTakeThePathOfAPostNorAPostThatOfAPage() {
    upload("_posts/2019-10-13-a.md", "---\npermalink: /a/\n---\n");
    upload("a/index.md", "Page");
    upload("b/index.md", "Page");
    upload("_posts/2019-10-13-b.md", "---\npermalink: /b/\n---\n");

    assertThat(at("/a/").orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(at("/b/").orElseThrow()).isInstanceOf(At.Page.class);
    assertThat(receipt("a/index.md")).contains("belongs to _posts/2019-10-13-a.md");
    assertThat(receipt("_posts/2019-10-13-b.md")).contains("belongs to b/index.md");
  }

  @Test
  void draftOfAPageHasAPreviewOnly() {
    upload("about.md", "---\npublished: false\nnav: true\n---\nAbout");

    assertThat(at("/about.html")).isEmpty();
    assertThat(navigation()).isEmpty();
    var token = ReceiptJson.past(receipt("about.md")).preview().orElseThrow();
    assertThat(reader().asOf(NOW).preview(token).orElseThrow()).isInstanceOf(At.Page.class);
  }

  @Test
  void defaultsOfPostsAreNotForPages() {
    upload(
        "_config.yml",
        """
        defaults:
          - {scope: {path: "", type: posts}, values: {permalink: "/blog/:title/"}}
          - {scope: {path: "", type: pages}, values: {nav: true}}
        """);
    upload("about.md", "About");
    upload("_posts/2019-10-13-a.md", "A");

    assertThat(at("/about.html")).isPresent();
    assertThat(at("/blog/a/")).isPresent();
    assertThat(navigation()).containsExactly("About");
  }

  @Test
  void htmlPostIsNoMarkdown() {
    upload("_posts/2019-10-13-a.html", "---\npermalink: /a/\n---\n<p>*Not* Markdown</p>");
    assertThat(html("/a/")).isEqualTo("<p>*Not* Markdown</p>");
    assertThat(list()).hasSize(1);
  }

  private void upload(String key, String text) {
    bucket.upload(key, text);
    reconcile(key);
  }

  private void reconcile(String key) {
    new Reconciler(
            bucket,
            bucket,
            bucket,
            messages::addAll,
            new IndexWriter(table),
            InstantSource.fixed(NOW))
        .reconcile(new SourceKey(key));
  }

  private IndexReader reader() {
    return new IndexReader(table);
  }

  private Optional<At> at(String path) {
    return reader().asOf(NOW).at(PostPath.of(path));
  }

  private String html(String path) {
    return bucket.get(page(at(path).orElseThrow())).orElseThrow();
  }

  private static PageName page(At at) {
    return switch (at) {
      case At.Found(var post) -> post.page();
      case At.Page(var page) -> page.page();
      case At.Moved _, At.Redirected _, At.Gone _ -> throw new AssertionError(at);
    };
  }

  private List<Entry> list() {
    return reader().asOf(NOW).list(new Listing.All(), Optional.empty(), 9).entries();
  }

  private List<String> navigation() {
    return reader().masthead().navigation().stream().map(Entry::title).toList();
  }

  private String receipt(String key) {
    return bucket.get(new SourceKey(key)).orElseThrow().json();
  }
}
