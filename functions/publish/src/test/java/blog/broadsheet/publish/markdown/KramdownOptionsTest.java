package blog.broadsheet.publish.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.post.KramdownOptions;
import org.junit.jupiter.api.Test;

/**
 * Options that {@code _config.yml} sets for all posts. What is expected is what kramdown 2.4.0
 * makes; options that a post may set itself are among the examples under {@code
 * resources/kramdown}.
 */
class KramdownOptionsTest {
  @Test
  void hardWrapsShowWhereLinesEndButWithinHtml() {
    var html = render(KramdownOption.HARD_WRAP, "true", "a\nb\nc *d\ne*\n<i>f\ng</i>\n\n- h\ni\n");

    assertThat(html)
        .isEqualTo(
            """
            <p>a<br />
            b<br />
            c <em>d<br />
            e</em><br />
            <i>f
            g</i></p>
            <ul>
            <li>h<br />
            i</li>
            </ul>
            """);
  }

  @Test
  void signsStayAsTheyAreWrittenWhereTypographyIsNotWanted() {
    assertThat(render(KramdownOption.GFM_QUIRKS, "no_auto_typographic", "a -- b... \"c\""))
        .isEqualTo("<p>a -- b... “c”</p>\n");
  }

  @Test
  void withoutTheQuirkBlocksNeedABlankLineBeforeThem() {
    assertThat(render(KramdownOption.GFM_QUIRKS, "", "a\n# b\n- c\n> d\n"))
        .isEqualTo("<p>a\n# b\n- c\n&gt; d</p>\n");
  }

  @Test
  void kramdownAloneKnowsNothingOfGitHubsAdditions() {
    var html =
        render(
            KramdownOption.INPUT,
            "Kramdown",
            """
            #The *big* [link](/x), 2x#

            a
            # b
            - c
            ``` x
            y
            ```

            ## 1 The *big*

            ## Ä

            ## Ä

            ~~~ ruby
            z
            ~~~

            - [ ] task

            ~~s~~
            """);

    assertThat(html)
        .isEqualTo(
            """
            <h1 id="the-big-linkx-2x">The <em>big</em> <a href="/x">link</a>, 2x</h1>
            <p>a
            # b
            - c
            <code>x
            y
            </code></p>
            <h2 id="the-big">1 The <em>big</em></h2>
            <h2 id="section">Ä</h2>
            <h2 id="section-1">Ä</h2>
            <pre><code class="language-ruby">z
            </code></pre>
            <ul>
            <li>[ ] task</li>
            </ul>
            <p>~~s~~</p>
            """);
  }

  @Test
  void symbolsBecomeWhatTheOwnerSays() {
    assertThat(
            render(KramdownOption.TYPOGRAPHIC_SYMBOLS, "hellip=...\nmdash=--", "a... b---c -- d"))
        .isEqualTo("<p>a... b--c – d</p>\n");
  }

  @Test
  void linksOfTheSiteNeedNoDefinitionInThePost() {
    assertThat(render(KramdownOption.LINK_DEFS, "x=/y A title\nz=/z", "[a][z] [x]"))
        .isEqualTo("<p><a href=\"/z\">a</a> <a href=\"/y\" title=\"A title\">x</a></p>\n");
  }

  private static String render(KramdownOption option, String value, String markdown) {
    var options = KramdownOptions.STANDARD.with(option, value).orElseThrow();
    return MarkdownToHtml.of(Dialect.KRAMDOWN, options).render(markdown).html();
  }
}
