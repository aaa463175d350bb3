package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that were written to burst: each ends in a receipt, is not tried again, and holds nobody
 * up. The time is generous, the sane one far less; Markdown's own are elsewhere.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BombsTest {
  private static final int MANY = 50_000;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String POST = "_posts/2019-10-13-bomb.md";
  private static final String HUGO = "content/posts/bomb.md";
  private static final String GOOD = "_posts/2019-10-14-good.md";

  private final MapTable table = new MapTable();
  private final MemoryBucket bucket = new MemoryBucket();
  private final List<String> messages = new ArrayList<>();
  private final PublishHandler handler =
      new PublishHandler(
          new Reconciler(
              bucket,
              bucket,
              bucket,
              messages::addAll,
              new IndexWriter(table),
              InstantSource.fixed(NOW)));

  @ParameterizedTest
  @MethodSource({"yaml", "toml", "json", "liquid", "shortcodes", "text"})
  void bombHarmsNobodyElse(String key, String text) {
    bucket.upload(key, text);
    bucket.upload(GOOD, "Hello");

    look(key, GOOD);

    assertThat(receipt(key)).containsPattern("\"outcome\":\"(rejected|published)\"");
    assertThat(titles()).contains("Good");
  }

  /** What a bomb is to burst in: a post that shows it. */
  @ParameterizedTest
  @MethodSource("data")
  void bombThatAPostUsesHarmsNobodyElse(String key, String text) {
    var name = key.replaceAll(".*/|\\..*", "");
    bucket.upload(key, text);
    bucket.upload(POST, "{%% include %1$s.html %%}{{ site.data.%1$s | jsonify }}".formatted(name));
    bucket.upload(GOOD, "Hello");

    look(key, POST, GOOD);

    assertThat(receipt(POST)).containsPattern("\"outcome\":\"(rejected|published)\"");
    assertThat(titles()).contains("Good");
  }

  @ParameterizedTest
  @MethodSource("references")
  void textThatAsksForMoreThanAPageIsRejectedWithTheReason(String dialect, String text) {
    bucket.upload("_config.yml", "markdown: " + dialect);
    bucket.upload(POST, text);

    look("_config.yml", POST);

    assertThat(receipt(POST)).contains("\"outcome\":\"rejected\"", "characters of HTML");
  }

  /** Kilobytes that are written once, and shown as often as a few characters ask for them. */
  static Stream<Arguments> references() {
    var much = "x".repeat(10_000);
    var link = "[a]: https://example.org/" + much + "\n\n" + "[a] ".repeat(4_000);
    return Stream.of(
        Arguments.of("kramdown", link),
        Arguments.of("GFM", link),
        Arguments.of("kramdown", "*[a]: " + much + "\n\n" + "a ".repeat(4_000)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void textOfMorePartsThanThereIsMemoryForIsRejectedWithTheReason(String dialect, String text) {
    bucket.upload("_config.yml", "markdown: " + dialect);
    bucket.upload(POST, text);

    look("_config.yml", POST);

    assertThat(receipt(POST)).contains("\"outcome\":\"rejected\"", "500,000 parts");
  }

  /** The largest file, of the shortest lines that each make much. */
  static Stream<Arguments> rows() {
    return Stream.of("kramdown", "GFM")
        .flatMap(dialect ->
            Stream.of("# a\n", "* a\n", "[^1]\n", "*a* ", "- ".repeat(95) + "a\n")
                .map(row -> row.repeat(4_900_000 / row.length()))
                .map(rows -> Arguments.of(dialect, "[^1]: note\n\n" + rows)));
  }

  static Stream<Arguments> yaml() {
    var aliases =
        "a0: &a0 [x, x]\n"
            + IntStream.range(1, 60)
                .mapToObj(n -> "a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(n, n - 1))
                .collect(Collectors.joining());
    return Stream.of(aliases, "a: " + "[".repeat(MANY), "a: {".repeat(MANY), "- ".repeat(MANY))
        .flatMap(yaml ->
            Stream.of(
                Arguments.of("_config.yml", yaml),
                Arguments.of(POST, "---\n" + yaml + "\n---\nText")));
  }

  static Stream<Arguments> toml() {
    return Stream.of(
            "a = " + "[".repeat(MANY),
            "a = " + "[".repeat(MANY) + "]".repeat(MANY),
            "a = " + "{a = ".repeat(MANY),
            "a" + ".a".repeat(MANY) + " = 1",
            "[a" + ".a".repeat(MANY) + "]",
            "[[a]]\n".repeat(MANY),
            numbered("k%d = 1"),
            "a = \"\"\"" + "x".repeat(1_000_000),
            "a = [" + "1,".repeat(2_400_000) + "1]",
            "a = " + "9".repeat(MANY))
        .map(toml -> Arguments.of(HUGO, "+++\n" + toml + "\n+++\nText"));
  }

  static Stream<Arguments> json() {
    return Stream.of(
            "[".repeat(MANY),
            "[".repeat(MANY) + "]".repeat(MANY),
            "{\"a\":".repeat(MANY) + "1" + "}".repeat(MANY),
            "9".repeat(MANY),
            "1e999999999",
            "[" + "1,".repeat(MANY) + "1]",
            "[" + "1,".repeat(2_400_000) + "1]",
            "\"" + "\\u0000".repeat(MANY) + "\"")
        .map(json -> Arguments.of(HUGO, "{\n\"a\": " + json + "\n}\nText"));
  }

  static Stream<Arguments> liquid() {
    return Stream.of(
            "{% for a in (1..9999999) %}{% for b in (1..9999999) %}x{% endfor %}{% endfor %}",
            "{% assign a = 'xxxxxxxxxx' %}"
                + "{% assign a = a | append: a | append: a %}".repeat(60)
                + "{{ a }}",
            "{% assign a = 9 %}" + "{% assign a = a | times: a %}".repeat(60) + "{{ a }}",
            "{% if true %}".repeat(MANY),
            "{{ a" + " | append: 'x'".repeat(MANY) + " }}",
            "{{ a" + ".a".repeat(MANY) + " }}",
            "{{ 'x' | replace: '', 'y' }}".repeat(MANY),
            "{{ a" + "[0]".repeat(MANY) + " }}",
            "{{ a | append: " + "1, ".repeat(MANY) + " }}",
            "{% case a %}{% when " + "1 or ".repeat(MANY) + " %}{% endcase %}",
            "{% if " + "a and ".repeat(MANY) + "a %}{% endif %}",
            "{% assign " + "a".repeat(MANY),
            "{% for a in (1.." + "9".repeat(MANY) + ") %}{% endfor %}",
            "{% cycle " + "a, ".repeat(MANY) + " %}",
            "{% cycle " + "'a': ".repeat(MANY) + " %}",
            "{% include a.html " + "a=b ".repeat(MANY) + " %}",
            "{% include " + "{{ a }}".repeat(MANY) + " %}",
            "{% raw %}".repeat(MANY),
            "{% comment %}" + "{% endcomment ".repeat(MANY),
            "{%" + " ".repeat(900_000),
            "{{ (" + ".".repeat(500_000) + " }}",
            "{{ a" + "[".repeat(99_000) + " }}",
            "{% for x in (" + ".".repeat(500_000) + " %}",
            "{% include a.html " + "a".repeat(500_000) + " %}",
            "{% include a" + "a".repeat(2_000) + " %}",
            "{% link a" + "a".repeat(2_000) + " %}",
            "{% include_relative %}",
            "{{ site['" + "a".repeat(9_000) + "'] }}",
            "{% highlight x %}a" + "\n".repeat(900_000) + "b{% endhighlight %}",
            "{{".repeat(400_000) + "}}",
            "{{".repeat(2_400_000),
            "{%".repeat(1_200_000) + "%}",
            "{% capture a %}".repeat(MANY),
            "{{a}}".repeat(980_000),
            "{% assign a = 'x **y** z ' %}"
                + "{% assign a = a | append: a %}".repeat(16)
                + "{%- assign b = a | markdownify -%}".repeat(400),
            "{% assign a = 'x' %}"
                + "{% assign a = a | append: a %}".repeat(19)
                + "{% for i in (1..99999) %}{% if a == b %}{% endif %}{% assign b = a | upcase %}{%"
                + " endfor %}",
            "{% for i in (1..99999) %}{% post_url {{ i }} %}{% endfor %}")
        .map(liquid -> Arguments.of(POST, liquid));
  }

  static Stream<Arguments> shortcodes() {
    return Stream.of(
            "{{<".repeat(100_000),
            "{{%".repeat(100_000),
            "{{</*".repeat(200_000),
            "{{< highlight go >}}".repeat(MANY),
            "{{< highlight go ".repeat(MANY),
            "> ".repeat(MANY) + "{{< highlight go >}}" + "\n".repeat(MANY) + "{{< /highlight >}}",
            "> {{< highlight go >}}" + "\n> ".repeat(MANY),
            "{{< figure caption=\"a\" >}}".repeat(MANY),
            ("{{< figure caption=`[a]: /" + "x".repeat(60_000) + "\n\n" + "[a] ".repeat(300))
                .concat("` >}}")
                .repeat(14),
            ("{{< figure caption=`[a]: /" + "x".repeat(700) + "\n\n" + "[a] ".repeat(70))
                .concat("` >}}")
                .repeat(900),
            "{{< gist \"" + "a".repeat(500_000) + " b\" >}}",
            "{{< vimeo \"vimeo.com/" + "1".repeat(500_000) + " b\" >}}",
            "{{< ref \"/\" >}}",
            numbered("{{< ref \"nowhere-%d\" >}}"))
        .map(text -> Arguments.of(HUGO, "---\ndate: 2019-10-13\n---\n" + text));
  }

  /** One line without end, nothing but zeros, and what is no text at all. */
  static Stream<Arguments> text() {
    return Stream.of(
            "x".repeat(900_000),
            "\0".repeat(900_000),
            "---\ntitle: " + "x".repeat(900_000) + "\n---\n",
            "---\n".repeat(MANY),
            "\uFEFF".repeat(MANY))
        .map(text -> Arguments.of(POST, text));
  }

  static Stream<Arguments> data() {
    return Stream.of(
        Arguments.of("_data/bomb.json", "[".repeat(MANY)),
        Arguments.of("_data/bomb.json", "[".repeat(MANY) + "]".repeat(MANY)),
        Arguments.of("_data/bomb.json", "{\"a\":".repeat(MANY) + "1" + "}".repeat(MANY)),
        Arguments.of("_data/bomb.yml", "- ".repeat(MANY)),
        Arguments.of("_data/bomb.csv", ("a,".repeat(900) + "\n").repeat(500)),
        Arguments.of("_data/bomb.csv", "\"" + "\"\"".repeat(MANY)),
        Arguments.of("_data/bomb.tsv", "\t".repeat(900_000)),
        Arguments.of("_includes/bomb.html", "{% include bomb.html %}"),
        Arguments.of("_includes/bomb.html", "{% include bomb.html %}".repeat(1_000)),
        Arguments.of("_includes/bomb.html", "<svg><g>".repeat(MANY)),
        Arguments.of(
            "_includes/bomb.html", "<!DOCTYPE x [<!ENTITY a \"&b;&b;\">]>&a;".repeat(900)));
  }

  private static String numbered(String line) {
    return IntStream.range(0, MANY).mapToObj(line::formatted).collect(Collectors.joining("\n"));
  }

  private void look(String... keys) {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId("1");
    message.setBody(new QueueMessage.Look(Stream.of(keys).map(SourceKey::new).toList()).write());
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    assertThat(handler.handleRequest(event, new TestContext()).getBatchItemFailures()).isEmpty();
  }

  private String receipt(String key) {
    return bucket.get(new SourceKey(key)).orElseThrow().json();
  }

  private List<String> titles() {
    return new IndexReader(table)
        .asOf(NOW).list(new Listing.All(), Optional.empty(), 100).entries().stream()
            .map(Entry::title)
            .toList();
  }
}
