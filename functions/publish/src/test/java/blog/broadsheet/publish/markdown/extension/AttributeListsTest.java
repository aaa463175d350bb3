package blog.broadsheet.publish.markdown.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeListsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [a](b){:rel="sponsored"}       | <p><a href="b" rel="sponsored">a</a></p>
          [a](b){: rel='me' .x .y #z}    | <p><a href="b" rel="me" class="x y" id="z">a</a></p>
          ![a](b){: .x.y}                | <p><img src="b" alt="a" class="x y" /></p>
          *a*{:.x} **b**{:.y} `c`{:.z}   | <p><em class="x">a</em> <strong class="y">b</strong> <code class="z">c</code></p>
          [a](b){:.x}{:#y}               | <p><a href="b" class="x" id="y">a</a></p>
          (a){:ok, x} and {:.y}          | <p>(a){:ok, x} and {:.y}</p>
          [a](b) {:.x}                   | <p><a href="b">a</a> {:.x}</p>
          [a](b){:.x                     | <p><a href="b">a</a>{:.x</p>
          ## Title {#here}               | <h2 id="here">Title</h2>
          """)
  void listBelongsToTheSpanItTouches(String markdown, String html) {
    assertThat(Rendering.of(new AttributeLists(), markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a^{: .x}                 | <p class="x">a</p>
          a^{: .x}^b               | <p class="x">a</p>^<p>b</p>
          # a^{: #x}               | <h1 id="x">a</h1>
          > a^{: .x}               | <blockquote class="x">^<p>a</p>^</blockquote>
          * a^* b^{: .x}           | <ul class="x">^<li>a</li>^<li>b</li>^</ul>
          ~~~^a^~~~^{: .x}         | <pre class="x"><code>a^</code></pre>
          {: .x}^a                 | <p class="x">a</p>
          a^^{: .x}^b              | <p>a</p>^<p class="x">b</p>
          a^^{: .x}^^b             | <p>a</p>^<p>b</p>
          {::comment}^a            | <p>{::comment}^a</p>
          """)
  void listOnALineOfItsOwnBelongsToTheBlockItTouches(String markdown, String html) {
    assertThat(Rendering.of(new AttributeLists(), markdown.replace('^', '\n')))
        .isEqualTo(html.replace('^', '\n'));
  }
}
