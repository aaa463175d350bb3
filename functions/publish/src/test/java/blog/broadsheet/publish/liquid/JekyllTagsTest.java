package blog.broadsheet.publish.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jekyll's own tags, and what becomes of mistakes. */
class JekyllTagsTest {
  private final Site site =
      new Site()
          .with("_includes/note.html", "<b>{{ include.title }}</b>{{ include.text | upcase }}")
          .with("_includes/outer.html", "[{% include note.html title=include.name %}]")
          .with("_includes/set.html", "{% assign colour = 'red' %}")
          .with("_includes/self.html", "{% include self.html %}")
          .with("_posts/more.md", "more of {{ page.title }}")
          .with("_posts/2018-01-02-first.md", "")
          .with("_posts/old/2017-01-02-older.md", "")
          .with("assets/a b.pdf", "")
          .page("title", "Wrap")
          .page("file", "note.html");

  @Test
  void anIncludeStandsInItsPlaceWithItsParameters() {
    assertThat(site.text("a {% include note.html title=\"T \\\"x\\\"\" text=page.title %} b"))
        .isEqualTo("a <b>T \"x\"</b>WRAP b");
  }

  @Test
  void includesNestAndKnowOnlyTheirOwnParameters() {
    assertThat(site.text("{% include outer.html name='in' %}{{ include.name }}"))
        .isEqualTo("[<b>in</b>]");
  }

  @Test
  void anIncludeMayBeNamedByAVariable() {
    assertThat(site.text("{% include {{ page.file }} title='x' %}")).isEqualTo("<b>x</b>");
  }

  @Test
  void whatAnIncludeAssignsIsKnownBehindIt() {
    assertThat(site.text("{% include set.html %}{{ colour }}")).isEqualTo("red");
  }

  @Test
  void anIncludeMayLieBesideThePost() {
    assertThat(site.text("{% include_relative more.md %}")).isEqualTo("more of Wrap");
  }

  @Test
  void linksLeadToPostsAndFiles() {
    assertThat(site.text("{% post_url 2018-01-02-first %} {% post_url /old/2017-01-02-older %}"))
        .isEqualTo("/2018-01-02-first.html /2017-01-02-older.html");
    assertThat(site.text("{% link _posts/2018-01-02-first.md %} {% link /assets/a b.pdf %}"))
        .isEqualTo("/2018-01-02-first.html /assets/a%20b.pdf");
  }

  @Test
  void linksBeginWithTheBaseUrl() {
    site.site("baseurl", "/blog");
    assertThat(site.text("{% post_url 2018-01-02-first %} {{ '/a/' | relative_url }}"))
        .isEqualTo("/blog/2018-01-02-first.html /blog/a/");
  }

  @Test
  void linksToTheIndexLeadHome() {
    assertThat(site.text("{% link index.md %} {% link /index.html %}")).isEqualTo("/ /");
  }

  @Test
  void linkToWhatNobodySeesIsEmptyAndReported() {
    var filled = site.with("_drafts/idea.md", "").fill("[x]({% link _drafts/idea.md %})");
    assertThat(filled.text()).isEqualTo("[x]()");
    assertThat(filled.warnings()).singleElement().asString().contains("_drafts/idea.md");
  }

  @Test
  void highlightedCodeIsHtmlOnLinesOfItsOwn() {
    assertThat(site.text("{% highlight c++ linenos %}\nif (a < b) {\n\n}\n{% endhighlight %}"))
        .isEqualTo(
            "\n<figure class=\"highlight\"><pre><code class=\"language-c--\" data-lang=\"c++\">"
                + "if (a &lt; b) {\n\n}</code></pre></figure>\n");
  }

  @Test
  void videosAreFramedAndGistsLinked() {
    assertThat(site.text("{% youtube https://youtu.be/w7Ft2ymGmfc %}"))
        .startsWith("<iframe src=\"https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc\"");
    assertThat(site.text("{% gist spf13/7896402 %}"))
        .isEqualTo(
            "<a href=\"https://gist.github.com/spf13/7896402\">gist.github.com/spf13/7896402</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a {% nothing x %}b",
        "a {% nothing %}b{% endnothing %}",
        "a {% endif %}b",
        "a {% else %}b",
        "a b{% if true %}",
        "a {% if true %}b{% endfor %}",
        "a {% include nothing.html %}b",
        "a {% include ../secret.html %}b",
        "a {% post_url 2001-01-01-none %}b",
        "a {{ 'b' | nothing }}",
        "a {{ 'b' | divided_by: 0 }}",
        "a {% for %}x{% endfor %}b",
        "a {% youtube <script> %}b",
      })
  void aMistakeIsAWarningAndTheRestStays(String template) {
    var filled = site.fill(template);
    assertThat(filled.text()).isEqualTo("a b");
    assertThat(filled.warnings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% for i in (1..1000000000) %}{% endfor %}",
        "{% for i in (1..1000) %}{% for j in (1..1000) %}{% for k in (1..1000) %}x{% endfor %}{%"
            + " endfor %}{% endfor %}",
        "{% include self.html %}",
        "{% assign s = 'aaaaaaaaaaaaaaaa' %}{% for i in (1..60) %}{% assign s = s | append: s %}{%"
            + " endfor %}",
        "{% capture s %}aaaaaaaa{% endcapture %}{% for i in (1..60) %}{% capture s %}{{ s }}{{ s"
            + " }}{% endcapture %}{% endfor %}",
        "{% assign l = 'a,b' | split: ',' %}{% for i in (1..60) %}{% assign l = l | concat: l %}{%"
            + " endfor %}",
      })
  void aTemplateThatNeverEndsIsLeftAsItIs(String template) {
    var filled = site.fill(template);
    assertThat(filled.text()).isEqualTo(template);
    assertThat(filled.warnings()).singleElement().asString().startsWith("Liquid is left as it is");
  }

  @Test
  void deepBlocksAreLeftAsTheyAre() {
    var deep = "{% if true %}".repeat(5_000) + "x" + "{% endif %}".repeat(5_000);
    assertThat(site.fill(deep).text()).isEqualTo(deep);
    var brackets = "{{ a" + "[0]".repeat(5_000) + " }}";
    assertThat(site.fill(brackets).text()).isIn("", brackets);
  }

  @Test
  void dataIsFoundByItsWay() {
    site.site("data", Map.of("people", List.of(Map.of("name", "Ann"), Map.of("name", "Ben"))));
    assertThat(site.text("{% for one in site.data.people %}{{ one.name }} {% endfor %}"))
        .isEqualTo("Ann Ben ");
  }
}
