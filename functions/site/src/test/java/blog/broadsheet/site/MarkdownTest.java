package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts as their authors wrote them, for programs. */
final class MarkdownTest {
  private final Blog blog = new Blog();

  @BeforeEach
  void publish() {
    blog.publish(
        Draft.at("/caf\u00e9.html", "2019-10-13T06:00:00Z").titled("A & B"),
        Draft.at("/pretty/", "2019-10-13T06:00:00Z"),
        Draft.at("/soon/", "2021-10-13T06:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/caf%C3%A9.html", "/pretty/"})
  void pageLeadsToItsMarkdown(String url) {
    var page = blog.get(url).body();
    var href = page.replaceAll("(?s).*type=\"text/markdown\" href=\"([^\"]+)\".*", "$1");

    assertThat(blog.get(href).body()).startsWith("# ").contains("Markdown of /");
    assertThat(blog.get(href).header("Content-Type")).contains("text/markdown; charset=utf-8");
    assertThat(blog.get(href).header("Link"))
        .contains("<https://" + Blog.HOST + url + ">; rel=\"canonical\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/markdown",
        "text/markdown, text/html;q=0.9, */*;q=0.1",
        "text/html;q=0.5,text/markdown;q=0.5",
        "text/markdown, */*",
        "text/markdown;q=0.5, text/html;q=0.1, */*",
        "TEXT/Markdown;variant=GFM"
      })
  void whoAsksForMarkdownGetsIt(String accept) {
    var answer = blog.get("/caf%C3%A9.html", Map.of("accept", accept));

    assertThat(answer.body()).isEqualTo("# A & B\n\nMarkdown of /caf\u00e9.html");
    assertThat(answer.header("Vary").orElseThrow()).contains("Accept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "text/html,application/xhtml+xml,*/*;q=0.8",
        "text/markdown;q=0",
        "text/markdown;q=0.5, */*",
        "text/markdown;q=0.5, text/*;q=0.6",
        "text/*",
        "text/html, text/markdown;q=0.9"
      })
  void everybodyElseGetsThePage(String accept) {
    var answer = blog.get("/caf%C3%A9.html", Map.of("accept", accept));

    assertThat(answer.header("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.header("Vary")).contains("Accept, Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/soon.md", "/nowhere.md", "/.md", "/caf%C3%A9.md"})
  void whatIsNoPostHasNoMarkdown(String url) {
    assertThat(blog.get(url).status()).isEqualTo(404);
  }

  @Test
  void markdownGoesWhereItsPostGoes() {
    blog.publish("_posts/mover.md", Draft.at("/old.html", "2019-10-13T06:00:00Z"));
    blog.publish("_posts/mover.md", Draft.at("/caf\u00e9/new/", "2019-10-13T06:00:00Z"));
    assertThat(blog.get("/old.html.md").status()).isEqualTo(301);
    assertThat(blog.get("/old.html.md").header("Location")).contains("/caf%C3%A9/new.md");

    blog.remove("_posts/mover.md");
    assertThat(blog.get("/old.html.md").status()).isEqualTo(410);
    assertThat(blog.get("/caf%C3%A9/new.md").status()).isEqualTo(410);
  }

  @Test
  void postComesBeforeWhatIsLeftOfOneAtTheOtherFormOfItsPath() {
    blog.publish("_posts/mover.md", Draft.at("/old", "2019-10-13T06:00:00Z"));
    blog.publish("_posts/mover.md", Draft.at("/old/", "2019-10-13T06:00:00Z"));

    assertThat(blog.get("/old.md").status()).isEqualTo(200);
    assertThat(blog.get("/old.md").body()).contains("Markdown of /old/");
  }

  @Test
  void pageThatMovedByASlashHasNoMarkdown() {
    blog.page("about.md", Draft.at("/about/", "1970-01-01T00:00:00Z"), OptionalInt.empty());
    blog.page("about.md", Draft.at("/about", "1970-01-01T00:00:00Z"), OptionalInt.empty());
    assertThat(blog.get("/about.md").status()).isEqualTo(404);
  }

  @Test
  void formsHaveTagsOfTheirOwn() {
    var markdown = blog.get("/pretty/", Map.of("accept", "text/markdown"));
    var known = Map.of("if-none-match", markdown.header("ETag").orElseThrow());

    assertThat(blog.get("/pretty/", known).status()).isEqualTo(200);
    assertThat(blog.get("/pretty.md", known).status()).isEqualTo(304);
  }
}
