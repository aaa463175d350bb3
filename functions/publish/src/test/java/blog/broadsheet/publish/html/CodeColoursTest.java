package blog.broadsheet.publish.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeColoursTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <pre><code class="language-java">int</code></pre>   | <pre><code class="language-java"><span class="kt">int</span></code></pre>
          <pre><code class="language-c--">int</code></pre>    | <pre><code class="language-c--"><span class="kt">int</span></code></pre>
          <pre class="lang-java"><code>int</code></pre>       | <pre class="lang-java"><code><span class="kt">int</span></code></pre>
          <pre class="language-java">int</pre>                | <pre class="language-java"><span class="kt">int</span></pre>
          <pre><code class="language-html">&lt;b&gt;</code></pre> | <pre><code class="language-html"><span class="nt">&lt;</span><span class="nt">b</span><span class="nt">&gt;</span></code></pre>
          <pre><code class="language-none">int</code></pre>   | <pre><code class="language-none">int</code></pre>
          <pre><code>int</code></pre>                         | <pre><code>int</code></pre>
          <code class="language-java">int</code>              | <code class="language-java">int</code>
          <pre class="language-java">a <b>int</b> c</pre>     | <pre class="language-java">a <b>int</b> c</pre>
          <pre class="language-java"><code>a</code> b</pre>   | <pre class="language-java"><code>a</code> b</pre>
          <pre class="language-java"></pre>                   | <pre class="language-java"></pre>
          <pre><code class="language-java">int                | <pre><code class="language-java"><span class="kt">int</span></code></pre>
          """)
  void codeOfAKnownLanguageIsColoured(String html, String coloured) {
    assertThat(new Sanitizer().sanitize(html).html()).isEqualTo(coloured);
  }
}
