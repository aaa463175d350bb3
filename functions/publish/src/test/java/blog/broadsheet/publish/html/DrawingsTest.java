package blog.broadsheet.publish.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingsTest {
  private static final Sanitizer SANITIZER = new Sanitizer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a <svg width=\"9\" viewBox=\"0 0 9 9\" role=\"img\" aria-label=\"A: b\"><title>A &lt;"
            + " b</title><path d=\"M0,0 L9-9z\" fill=\"none\" stroke=\"#f00\""
            + " stroke-width=\".5\"></path></svg> b</p>",
        "<svg><defs><linearGradient id=\"a\" gradientUnits=\"userSpaceOnUse\"><stop offset=\"5%\""
            + " stop-color=\"red\"></stop></linearGradient></defs><rect fill=\"url(#a)\" x=\"1\""
            + " height=\"2\"></rect></svg>",
        "<svg><defs><clipPath id=\"c\"><circle r=\"3\"></circle></clipPath><marker id=\"m\""
            + " orient=\"auto\" refX=\"1\"><path d=\"M0 0\"></path></marker></defs><g"
            + " clip-path=\"url(#c)\"><line x2=\"9\" marker-end=\"url(#m)\"></line></g></svg>",
        "<svg><text x=\"1\" font-size=\"12px\" fill=\"var(--x)\" font-family=\"'A B', serif\">one"
            + " <tspan dy=\"1em\">two</tspan></text></svg>",
        "<table><tbody><tr><td><svg><circle r=\"1\"></circle></svg></td></tr></tbody></table>"
      })
  void drawingOfAnAuthorComesOutUnchanged(String html) {
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
          <svg><defs/><PATH D='M0'/><g/></svg>b    | <svg><defs></defs><path d="M0"></path><g></g></svg>b |
          <svg viewbox=1 xmlns=x xmlns:xlink=y xml:space=z version=1 sodipodi:x=y><path /></svg> | <svg viewBox="1"><path></path></svg> |
          <svg><sodipodi:namedview x="/>"/><metadata>m</metadata><path/></svg> | <svg><path></path></svg> |
          <svg><script>x()</script><path/></svg>   | <svg><path></path></svg> | removed <script>
          <svg><style>path{}</style><path/></svg>  | <svg><path></path></svg> | removed <style>
          <svg><path onclick="x()"/></svg>         | <svg><path></path></svg> | removed attribute onclick of <path>
          <svg><foreignObject><p>a<br/>b</p></foreignObject><path/></svg>c | <svg><path></path></svg>c | removed <foreignobject>
          <svg><use href="#a"/><path/></svg>       | <svg><path></path></svg> | removed <use>
          <svg><image href="//e.org/a.png"/></svg>a | a                      | removed <svg>
          <svg><a href="/x"><text>a</text></a></svg> | <svg><text>a</text></svg> | removed <a>
          <svg><rect fill="url(//e.org/#a)"/></svg> | <svg><rect></rect></svg> | removed attribute fill of <rect>
          <svg><rect fill="u\72l(#a)"/></svg>      | <svg><rect></rect></svg> | removed attribute fill of <rect>
          <svg><rect fill="blue" style="fill:red;fill:url(//e.org);position:fixed"/></svg> | <svg><rect fill="red"></rect></svg> | removed a part of attribute style of <rect> (2 times)
          <svg style="width: 50%; "><path/></svg>  | <svg width="50%"><path></path></svg> |
          <svg><clipPath><path clip-path="url(#a)"/></clipPath></svg> | <svg><clipPath><path></path></clipPath></svg> | removed attribute clip-path of <path>
          <svg><path id="_content"/></svg>         | <svg><path></path></svg> | removed attribute id of <path>
          <svg><title><img src=x></title><path/></svg> | <svg><title>&lt;img src=x&gt;</title><path></path></svg> |
          <svg><desc>a<path/>b</desc><path/></svg> | <svg><desc>ab</desc><path></path></svg> | removed <path>
          <svg><path/>a<p>b</p></svg>c             | <svg><path></path></svg><p>b</p>c |
          <p>a<svg><g><path/>                      | <p>a<svg><g><path></path></g></svg></p> |
          <svg/>a                                  | a                      | removed <svg>
          <svg data-drawing="7"><path/></svg>      | <svg><path></path></svg> |
          <math><svg><path/></svg></math>          | <svg><path></path></svg> | removed <math>
          """)
  void restIsTakenOut(String html, String safe, String warning) {
    var sanitized = SANITIZER.sanitize(html);

    assertThat(sanitized.html()).isEqualTo(safe);
    if (warning == null) {
      assertThat(sanitized.warnings()).isEmpty();
    } else {
      assertThat(sanitized.warnings()).contains(warning);
    }
  }

  @Test
  void wordsOfADrawingAreSeenAndItsTitleIsNot() {
    var html = "<p>a</p><svg><title>t</title><text>b</text><text>c<tspan>d</tspan></text></svg>";

    assertThat(SANITIZER.sanitize(html).text()).isEqualTo("a\nb cd");
  }

  @Test
  void whatIsDrawnInItselfWithoutEndIsCutOff() {
    var html = "<svg>" + "<g>".repeat(100_000) + "<path/>" + "</x></g>".repeat(100_000) + "</svg>a";

    assertThat(SANITIZER.sanitize(html).html()).isEqualTo("a");
  }
}
