package blog.broadsheet.publish.shortcode;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Use;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SiteFiles;
import blog.broadsheet.publish.source.Templates.Filled;
import blog.broadsheet.publish.source.Templates.Template;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of Hugo's shortcodes. */
class ShortcodesTest {
  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{{< figure src=\"/a.png\" caption=\"A & B\" >}} ~ <figure><img src=\"/a.png\" alt=\"A"
            + " &amp; B\"><figcaption>A &amp; B</figcaption></figure>",
        "{{< figure src=\"/a.png\" caption=\"By *Jo* & \" attr=\"**her**\" >}} ~ <figure><img"
            + " src=\"/a.png\" alt=\"By Jo &amp;\"><figcaption>By <em>Jo</em> &amp;"
            + " <strong>her</strong></figcaption></figure>",
        "{{< youtube w7Ft2ymGmfc >}} ~ <iframe"
            + " src=\"https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc\" title=\"YouTube video\""
            + " width=\"560\" height=\"315\" allowfullscreen></iframe>",
        "{{< gist spf13 7896402 >}} ~ <a"
            + " href=\"https://gist.github.com/spf13/7896402\">gist.github.com/spf13/7896402</a>",
        "{{< tweet user=\"SanDiegoZoo\" id=\"1453110110599868418\" >}} ~ <a"
            + " href=\"https://twitter.com/SanDiegoZoo/status/1453110110599868418\">twitter.com/SanDiegoZoo/status/1453110110599868418</a>",
        "[x]({{< ref \"wrap-up.md#end\" >}}) ~ [x](/news/wrap-up/#end)",
        "[x]({{% relref \"/news/wrap-up\" %}}) ~ [x](/news/wrap-up/)",
        "[x]({{< ref \"/\" >}}) ~ [x](/)",
        "{{< youtube w7Ft2ymGmfc /> {{< nothing ~ {{< youtube w7Ft2ymGmfc /> {{< nothing",
        "[x](@/news/wrap-up.md#end) ~ [x](/news/wrap-up/#end)",
        "[x]: @/news/wrap-up.md ~ [x]: /news/wrap-up/",
        "{{ youtube(id=\"w7Ft2ymGmfc\", autoplay=true) }} ~ <iframe"
            + " src=\"https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc\" title=\"YouTube video\""
            + " width=\"560\" height=\"315\" allowfullscreen></iframe>",
        "{{ gist(url=\"https://gist.github.com/spf13/7896402\", class=\"g\") }} ~ <a"
            + " href=\"https://gist.github.com/spf13/7896402\">gist.github.com/spf13/7896402</a>",
        "{{</* youtube x */>}} ~ {{< youtube x >}}",
        "{{ .Values.x }} ~ {{ .Values.x }}",
      })
  void aShortcodeBecomesHtml(String text, String html) {
    var filled = fill(text);
    assertThat(filled.text()).isEqualTo(html);
    assertThat(filled.warnings()).isEmpty();
  }

  @Test
  void highlightIsAFence() {
    assertThat(fill("{{< highlight go \"linenos=table\" >}}\nx := 1\n{{< /highlight >}}").text())
        .isEqualTo("```go\nx := 1\n```");
  }

  @Test
  void highlightWithinAListOrAQuoteStaysThere() {
    assertThat(
            fill("- Do:\n\n  {{< highlight sh >}}\nnpm i\n\n  ls\n{{< /highlight >}}\n\n- Run")
                .text())
        .isEqualTo("- Do:\n\n  ```sh\n  npm i\n\n    ls\n  ```\n\n- Run");
    assertThat(fill("> {{< highlight sh >}}\n> ls\n>\n> {{< /highlight >}}").text())
        .isEqualTo("> ```sh\n> ls\n>\n> ```");
    assertThat(
            fill("- {{< highlight python >}}\ndef f():\n    return 1\n{{< /highlight >}}").text())
        .isEqualTo("- ```python\n  def f():\n      return 1\n  ```");
    assertThat(fill("1. {{< highlight sh >}}\nls\n   {{< /highlight >}}").text())
        .isEqualTo("1. ```sh\n   ls\n   ```");
  }

  @Test
  void endOfWhatHasNotBegunStays() {
    var crystal = "```\n{% for x in y %}\n{% end %}\n```";
    assertThat(fill(crystal).text()).isEqualTo(crystal);
  }

  @Test
  void whatAnUnknownOneEnclosesStays() {
    var filled = fill("{{< note \"Look\" >}}Text.{{< /note >}}");
    assertThat(filled.text()).isEqualTo("Text.");
    assertThat(filled.warnings()).singleElement().asString().contains("note");
  }

  @Test
  void whatOneOfZolasEnclosesStaysToo() {
    var filled = fill("{% quote(author=\"Ada\") %}\nText.\n{% end %}\n{{ print(1) }}");
    assertThat(filled.text()).isEqualTo("\nText.\n\n{{ print(1) }}");
    assertThat(filled.warnings()).hasSize(2).first().asString().contains("quote", "Ada");
  }

  @Test
  void linkToNoPostStaysAndIsReported() {
    var filled = fill("[x](@/news/none.md)");
    assertThat(filled.text()).isEqualTo("[x](@/news/none.md)");
    assertThat(filled.warnings()).singleElement().asString().contains("@/news/none.md");
  }

  private static Filled fill(String text) {
    return new Shortcodes()
        .fill(
            new Template(
                new SourceKey("content/news/today.md"),
                false,
                text,
                Map.of(),
                Map.of(),
                new OnePost(),
                NOW,
                ShortcodesTest::markdown));
  }

  private static String markdown(String text) {
    return "<p>%s</p>\n"
        .formatted(
            text.strip()
                .replace("&", "&amp;")
                .replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>")
                .replaceAll("\\*(.+?)\\*", "<em>$1</em>"));
  }

  /** A site of one other post. */
  private static final class OnePost implements SiteFiles {
    private static final String KEY = "content/news/wrap-up.md";

    @Override
    public Optional<byte[]> read(String key) {
      return Optional.empty();
    }

    @Override
    public List<String> list(String prefix) {
      return KEY.startsWith(prefix) ? List.of(KEY) : List.of();
    }

    @Override
    public List<String> named(Use.Named use) {
      return Stream.of(KEY).filter(key -> Use.isNamed(key, use.name())).toList();
    }

    @Override
    public Optional<PostPath> pathOf(SourceKey source) {
      return source.value().equals(KEY) ? PostPath.parse("/news/wrap-up/") : Optional.empty();
    }
  }
}
