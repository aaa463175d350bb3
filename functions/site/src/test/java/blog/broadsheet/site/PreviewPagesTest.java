package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PreviewPagesTest {
  private static final String TOKEN = "0123456789abcdefABCDEF-_";
  private static final Draft POST =
      Draft.at("/secret/", "2020-01-01T00:00:00Z").titled("Secret").tagged("Hush");

  private final Blog blog = new Blog();

  @Test
  void previewIsForNobodyElseAndNotToBeKept() {
    blog.keepBack("_posts/x.md", POST, TOKEN);

    var answer = blog.get("/preview/" + TOKEN);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("private, no-store");
    assertThat(answer.header("X-Robots-Tag")).contains("noindex, nofollow");
    assertThat(answer.body())
        .contains("<h1>Secret</h1>", "Body of /secret/", "This is a preview", "noindex")
        .doesNotContain("canonical");
    assertThat(blog.get("/robots.txt").body()).contains("Disallow: /preview/");
  }

  @Test
  void draftWithoutADateIsShownWithoutOne() {
    blog.keepBack("_drafts/x.md", Draft.at("/secret/", "1970-01-01T00:00:00Z").by("Jo"), TOKEN);

    assertThat(blog.get("/preview/" + TOKEN).body())
        .contains(">Jo</a>", "3 min read")
        .doesNotContain("1970", "<time");
  }

  @Test
  void previewOfAPageHasNoBylineAsThePageHasNone() {
    blog.keepBackPage("about.md", POST, TOKEN);

    assertThat(blog.get("/preview/" + TOKEN).body())
        .contains("<h1>Secret</h1>", "Body of /secret/", "This is a preview")
        .doesNotContain("byline", "min read", "hush");
  }

  @Test
  void draftIsNowhereElse() {
    blog.keepBack("_posts/x.md", POST, TOKEN);

    assertThat(blog.get("/secret/").status()).isEqualTo(404);
    assertThat(blog.get("/tags/hush/").status()).isEqualTo(404);
    for (var path : new String[] {"/", "/feed.xml", "/sitemap-pages.xml", "/api/posts", "/tags/"}) {
      assertThat(blog.get(path).body()).doesNotContainIgnoringCase("secret", "hush", TOKEN);
    }
  }

  @Test
  void previewOfALivePostLeadsThere() {
    blog.keepBack("_posts/x.md", POST, TOKEN);
    blog.publish("_posts/x.md", POST);

    var answer = blog.get("/preview/" + TOKEN);

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("/secret/");
    assertThat(answer.header("Cache-Control")).contains("private, no-store");
  }

  @Test
  void previewOfARemovedPostIsGone() {
    blog.keepBack("_posts/x.md", POST, TOKEN);
    blog.remove("_posts/x.md");

    assertThat(blog.get("/preview/" + TOKEN).status()).isEqualTo(410);
  }

  @Test
  void otherLinksAreUnknown() {
    for (var token : new String[] {"x", "0123456789abcdefABCDEF--", "%2e%2e", ""}) {
      assertThat(blog.get("/preview/" + token).status()).isEqualTo(404);
    }
  }
}
