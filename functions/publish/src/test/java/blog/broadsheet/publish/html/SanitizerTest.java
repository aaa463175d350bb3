package blog.broadsheet.publish.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {
  private static final Sanitizer SANITIZER = new Sanitizer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a@b.org + 1 = 'two' {{ three }} `four` &lt;&amp;&gt; 😀</p>",
        "<p><a href=\"https://en.wikipedia.org/wiki/Java_(island)\" title=\"{{ x }}\">Java</a></p>",
        "<p><a href=\"/a?b=c&amp;d=e#f\" rel=\"sponsored\">x</a> <a"
            + " href=\"mailto:a@b.org\">y</a></p>",
        "<p><a href=\"../b.html\">x</a> <a href=\"//example.org/\">y</a> <a"
            + " href=\"tel:+1\">z</a> <a href=\"magnet:?xt=urn:btih:1\">m</a></p>",
        "<h2 id=\"über-uns\" class=\"wide\">Über uns</h2>",
        "<p><img src=\"a(1).png\" alt=\"\" width=\"50%\" height=\"80\" loading=\"lazy\" /></p>",
        "<p><img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"dot\" /></p>",
        "<pre><code class=\"language-text\">&lt;script&gt;\n\n  &quot;x&quot; = 'y'\n</code></pre>",
        "<details open=\"open\"><summary>More</summary><p>text</p></details>",
        "<figure><a href=\"/x\"><img src=\"x.png\" alt=\"x\""
            + " /></a><figcaption>x</figcaption></figure>",
        "<a href=\"/x\"><h3>Block</h3><p>in a link</p></a>",
        "<dl><dt>a</dt><dd>b</dd></dl><p>H<sub>2</sub>O <kbd>Q</kbd> <mark>m</mark></p>",
        "<table><thead><tr><th scope=\"col\" align=\"right\">a</th></tr></thead>"
            + "<tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>",
        "<picture><source srcset=\"a.webp\" type=\"image/webp\" /><img src=\"a.png\" /></picture>",
        "<video src=\"a.mp4\" controls=\"controls\" poster=\"a.png\">"
            + "<track kind=\"captions\" src=\"a.vtt\" srclang=\"en\" /></video>",
        "<video src=\"a.mp4\" autoplay=\"autoplay\" loop=\"loop\" muted=\"muted\""
            + " controls=\"controls\"></video>",
        "<ul><li><input type=\"checkbox\" disabled=\"disabled\" /> task</li></ul>",
        "<ol start=\"3\"><li>three</li></ol><p style=\"text-align:center\">x</p>"
      })
  void honestHtmlComesOutUnchanged(String html) {
    var safe = SANITIZER.sanitize(html);

    assertThat(safe.html()).isEqualTo(html);
    assertThat(safe.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>a<script>alert(1)</script>b</p>        | <p>ab</p>             | removed <script>
          <p onclick="x()">a</p>                    | <p>a</p>              | removed attribute onclick of <p>
          <style>p{}</style><p>a</p>                | <p>a</p>              | removed <style>
          <form action="/x"><p>a</p></form>         | <p>a</p>              | removed <form>
          <video src="a.mp4" autoplay=""></video>   | <video src="a.mp4" controls=""></video> | removed attribute autoplay of <video>
          <input type="text" />a                    | a                     | removed <input>
          <object data="x.swf"></object>a           | a                     | removed <object>
          <base href="//evil.org/" />a              | a                     | removed <base>
          <svg onload="x()"></svg>a                 | a                     | removed <svg>
          <math><mi>x</mi></math>                   | x                     | removed <math>
          <img name="body" src="x.png" />           | <img src="x.png" />   | removed attribute name of <img>
          <p style="position:fixed;width:9px">a</p> | <p style="width:9px">a</p> | removed a part of attribute style of <p>
          <iframe src="https://evil.org/"></iframe>a | a                    | removed <iframe>
          <iframe srcdoc="x"></iframe>a             | a                     | removed <iframe>
          """)
  void hostileHtmlIsRemovedAndReported(String html, String safe, String warning) {
    var sanitized = SANITIZER.sanitize(html);

    assertThat(sanitized.html()).isEqualTo(safe);
    assertThat(sanitized.warnings()).contains(warning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)",
        "&#106;avascript&colon;alert(1)"
      })
  void linkThatRunsIsRemovedAndItsSchemeReported(String url) {
    var safe = SANITIZER.sanitize("<a href=\"%s\">x</a>".formatted(url));

    assertThat(safe.html()).isEqualTo("<a>x</a>");
    assertThat(safe.warnings())
        .containsExactly("removed attribute href of <a> because of its scheme javascript:");
  }

  @Test
  void schemeThatCarriesAnotherIsRemoved() {
    assertThat(SANITIZER.sanitize("<a href=\"feed:javascript:alert(1)\">x</a>").html())
        .isEqualTo("<a>x</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml;base64,PHN2Zz4=",
        "data:image/png,plain",
        "vbscript:x",
        "file:///etc/passwd"
      })
  void imageOfADangerousSchemeIsRemoved(String url) {
    assertThat(SANITIZER.sanitize("<img src='%s' alt='x'>".formatted(url)).html()).isEmpty();
    assertThat(SANITIZER.sanitize("<a href='%s'>x</a>".formatted(url)).html())
        .isEqualTo("<a>x</a>");
  }

  @Test
  void attributeThatOnlyAScriptWouldReadIsNoLossToTellOf() {
    var safe = SANITIZER.sanitize("<p data-widget=\"x\">a</p>");

    assertThat(safe.html()).isEqualTo("<p>a</p>");
    assertThat(safe.warnings()).isEmpty();
  }

  @Test
  void repeatedRemovalIsReportedOnceWithItsCount() {
    var safe = SANITIZER.sanitize("<script></script>".repeat(3) + "<p onclick=x>a</p>");

    assertThat(safe.warnings())
        .containsExactly("removed <script> (3 times)", "removed attribute onclick of <p>");
  }

  @Test
  void warningsStayShortWhateverTheAuthorWrites() {
    var html = new StringBuilder("<p %s=1>".formatted("x".repeat(10_000)));
    for (var i = 0; i < 1_000; i++) {
      html.append("<e").append(i).append('>');
    }

    assertThat(SANITIZER.sanitize(html.toString()).warnings())
        .hasSizeLessThanOrEqualTo(50)
        .allMatch(warning -> warning.length() < 150);
  }

  @Test
  void playerOfAKnownHostIsSandboxedAndLoadsLate() {
    var html = "<iframe src='//www.youtube.com/embed/x' width=560 onload='y()'>z</iframe>";

    assertThat(SANITIZER.sanitize(html).html())
        .startsWith("<iframe src=\"https://www.youtube.com/embed/x\" width=\"560\" sandbox=\"")
        .contains("loading=\"lazy\"")
        .doesNotContain("allow-top-navigation", "allow-forms", "onload", "z</iframe>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com.evil.org/embed/x",
        "https://www.youtube.com@evil.org/",
        "https://evil.org\\@www.youtube.com/",
        "https://www.google.com/search?q=x",
        "/embed/x"
      })
  void frameOfAnyOtherHostIsRemoved(String url) {
    assertThat(SANITIZER.sanitize("<iframe src='%s'></iframe>".formatted(url)).html()).isEmpty();
  }

  @Test
  void linkToAnotherWindowCannotReachBack() {
    var html = SANITIZER.sanitize("<a href=/x target=_blank rel=sponsored>x</a>").html();

    assertThat(html).contains("rel=\"sponsored noopener");
  }

  @Test
  void checkboxCannotBeTicked() {
    assertThat(SANITIZER.sanitize("<input type=checkbox checked>").html())
        .contains("checked")
        .contains("disabled");
  }

  @Test
  void ofTwoAttributesOfOneNameTheFirstCountsAsInBrowsers() {
    var html = SANITIZER.sanitize("<a href='/a(b)' href='javascript:x'>x</a>").html();

    assertThat(html).isEqualTo("<a href=\"/a(b)\">x</a>");
    assertThat(SANITIZER.sanitize("<a href='javascript:x' href='/a'>x</a>").html())
        .isEqualTo("<a>x</a>");
  }

  @Test
  void textIsWhatAReaderSees() {
    var html =
        """
        <h1>A  title</h1>
        <p>One <em>two</em><br />three&nbsp;&amp;
        four<script>no</script></p>
        <ul><li>a</li><li>b</li></ul>
        <table><tr><td>c</td><td>d</td></tr></table>
        <pre><code>e
          f
        </code></pre>
        <p><img src="x.png" alt="no" /></p>
        """;

    assertThat(SANITIZER.sanitize(html).text())
        .isEqualTo("A title\nOne two\nthree\u00a0& four\na\nb\nc d\ne\n  f");
  }
}
