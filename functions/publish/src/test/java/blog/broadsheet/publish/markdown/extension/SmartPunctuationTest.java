package blog.broadsheet.publish.markdown.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartPunctuationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          "He said"             | “He said”
          It's the '80s         | It’s the ’80s
          the dogs' "bones"     | the dogs’ “bones”
          "'Quoted' in quotes"  | “‘Quoted’ in quotes”
          "*so*" he said        | “<em>so</em>” he said
          *"so"* he said        | <em>“so”</em> he said
          <b>"so"</b>           | <b>“so”</b>
          ("so")                | (“so”)
          `x`'s                 | <code>x</code>’s
          a -- b --- c ... d    | a – b — c … d
          << a >>               | «\u00a0a »
          "`a "b" -- c`"        | “<code>a &quot;b&quot; -- c</code>”
          <i title="a--b">c</i> | <i title="a--b">c</i>
          [a](/b--c...d)        | <a href="/b--c...d">a</a>
          \\"a\\" \\-- b        | &quot;a&quot; -- b
          https://a.b/c--d...e  | https://a.b/c--d...e
          """)
  void proseIsSetAndNothingElse(String markdown, String html) {
    assertThat(Rendering.of(new SmartPunctuation(), markdown)).isEqualTo("<p>" + html + "</p>");
  }
}
