package blog.broadsheet.publish.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Writing;
import blog.broadsheet.publish.source.MarkdownRenderer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeMarkdownTest {
  private static final SafeMarkdown GFM = new SafeMarkdown(Dialect.GFM);
  private static final SafeMarkdown KRAMDOWN = new SafeMarkdown(Dialect.KRAMDOWN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ~~a~~                      | <p><del>a</del></p>
          https://a.org/             | <p><a href="https://a.org/">https://a.org/</a></p>
          ![a](b.png){width=50%}     | <p><img src="b.png" alt="a" width="50%" /></p>
          # A title, and *more*      | <h1 id="a-title-and-more">A title, and <em>more</em></h1>
          # A title {#t_1.a}         | <h1 id="t_1.a">A title</h1>
          # `a`{#b .c} ##            | <h1 id="b"><code>a</code></h1>
          # A {#b} title             | <h1 id="a-b-title">A {#b} title</h1>
          "quoted" -- so             | <p>&quot;quoted&quot; -- so</p>
          [a](b){:.c}                | <p><a href="b">a</a>{:.c}</p>
          """)
  void gfmIsWhatGitHubReads(String markdown, String html) {
    assertThat(GFM.render(markdown).html().strip()).isEqualTo(html);
  }

  @Test
  void headingsOfItsOwnIdKeepItFromOthers() {
    assertThat(GFM.render("# Intro\n\n## Background {#intro}").html())
        .contains("<h1 id=\"intro-1\">", "<h2 id=\"intro\">");
  }

  @ParameterizedTest
  @CsvSource({
    "_posts/2024-01-01-a.md, KRAMDOWN",
    "news/_posts/2024-01-01-a.md, KRAMDOWN",
    "about.md, KRAMDOWN",
    "content/news/a.md, GFM",
    "src/content/blog/a.mdx, GFM",
    "posts/a.md, GFM"
  })
  void theFolderTellsTheDialectWhereTheOwnerDoesNot(String key, Dialect dialect) {
    var source = new SourceKey(key);
    assertThat(isGfm(KRAMDOWN.of(source, Writing.STANDARD))).isEqualTo(dialect == Dialect.GFM);
    assertThat(isGfm(KRAMDOWN.of(source, writing(Optional.of(Dialect.GFM), false)))).isTrue();
  }

  private static Writing writing(Optional<Dialect> dialect, boolean trusted) {
    var standard = Writing.STANDARD;
    return new Writing(
        dialect,
        standard.kramdown(),
        trusted,
        standard.excerptSeparator(),
        standard.excluded(),
        standard.included(),
        standard.collections());
  }

  private static boolean isGfm(MarkdownRenderer markdown) {
    return markdown.render("https://a.org/").html().contains("<a href");
  }

  @Test
  void kramdownLeavesBareUrlsAlone() {
    assertThat(KRAMDOWN.render("https://a.org/").html()).isEqualTo("<p>https://a.org/</p>\n");
  }

  @Test
  void kramdownFindsFootnotesWhereJekyllPutThem() {
    assertThat(KRAMDOWN.render("a[^b]\n\n[^b]: c").html())
        .contains("<sup id=\"fnref:b\"", "href=\"#fn:b\"", "<li id=\"fn:b\"", "href=\"#fnref:b\"");
  }

  @Test
  void hostileAttributeListDiesInTheSanitizer() {
    var rendered = KRAMDOWN.render("[a](b){: onclick=\"x()\" rel=\"me\" style=\"position:fixed\"}");

    assertThat(rendered.html()).isEqualTo("<p><a href=\"b\" rel=\"me\">a</a></p>\n");
    assertThat(rendered.warnings()).contains("removed attribute onclick of <a>");
  }

  @Test
  void trustedHtmlIsLeftAsItIs() {
    var rendered =
        KRAMDOWN
            .of(new SourceKey("_posts/2024-01-01-a.md"), writing(Optional.empty(), true))
            .render("<script>x()</script>\n\n*a*");

    assertThat(rendered.html()).contains("<script>", "<em>a</em>");
    assertThat(rendered.text()).isEqualTo("a");
    assertThat(rendered.warnings()).isEmpty();
  }

  @Test
  void equalHeadingsHaveDifferentIds() {
    assertThat(GFM.render("# A\n# A\n# Ä b\n#").html())
        .isEqualTo(
            """
            <h1 id="a">A</h1>
            <h1 id="a-1">A</h1>
            <h1 id="ä-b">Ä b</h1>
            <h1></h1>
            """);
  }

  @Test
  void noteIsABoxWithATitle() {
    assertThat(GFM.render("> [!NOTE]\n> a\n>\n> b").html())
        .isEqualTo(
            """
            <div class="markdown-alert markdown-alert-note">
            <p class="markdown-alert-title">Note</p>
            <p>a</p>
            <p>b</p>
            </div>
            """);
  }

  @Test
  void tableFollowsAttributesThatHoldAPipe() {
    assertThat(new SafeMarkdown(Dialect.KRAMDOWN).render("{: title=\"`a|b`\"}\nc | d\n").html())
        .contains("<table title=\"`a|b`\">", "<td>c</td>");
  }

  @Test
  void tablesTasksAndFootnotesSurviveSanitizing() {
    var rendered =
        GFM.render(
            """
            | a | b |
            |--:|---|
            | 1 | 2 |

            - [x] done

            Text[^1].

            [^1]: Note
            """);

    assertThat(rendered.html())
        .contains("<td align=\"right\">1</td>", "type=\"checkbox\"", "href=\"#fn-1\"");
    assertThat(rendered.warnings()).isEmpty();
  }

  @Test
  void textHasNoMarkup() {
    assertThat(GFM.render("# A\n\nb *c* <br>\nd\n\n- e\n- f").text()).isEqualTo("A\nb c\nd\ne\nf");
  }
}
