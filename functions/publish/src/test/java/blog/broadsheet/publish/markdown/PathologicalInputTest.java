package blog.broadsheet.publish.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Input that was written to hang or to crash; the limits are generous, the sane time is far less.
 */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PathologicalInputTest {
  private static final SafeMarkdown MARKDOWN = new SafeMarkdown(Dialect.BLOG);
  private static final int MANY = 100_000;

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void endsQuickly(String name, String markdown) {
    assertThat(MARKDOWN.render(markdown).html()).as(name).isNotNull();
  }

  static Stream<Object[]> attacks() {
    return Map.ofEntries(
            nested("brackets", "[", "]"),
            nested("image brackets", "![", "](u)"),
            nested("parentheses", "[a](", ")"),
            nested("emphasis", "*", "*"),
            nested("emphasis apart", "*a ", " b*"),
            nested("quotes", "> ", ""),
            nested("lists", "- ", ""),
            nested("straight quotes", "\"'", "'\""),
            nested("attribute lists", "*a*{:", "}"),
            nested("open attribute lists", "*a*{: x=\"", ""),
            nested("attribute lines", "{: .a}\n", ""),
            nested("elements", "<div>", "</div>"),
            nested("open elements", "<div>\n", ""),
            nested("links in links", "<a href=x><b>", ""),
            nested("formatting across blocks", "<b><i><p>", "</p>"),
            nested("open comments", "x <!--", ""),
            nested("open tags", "x <a b=", ""),
            nested("backticks", "`a``b", ""),
            nested("tables", "<table><tr><td>", ""),
            nested("footnotes", "[^a]", ""),
            nested("references", "[a]: b\n", ""),
            nested("URLs", "http://a.b", ""),
            nested("colons", "://", ""),
            nested("headings", "# a\n", ""),
            nested("short lines", "(\n", ""),
            nested("dashes", "-'", ""))
        .entrySet()
        .stream()
        .map(each -> new Object[] {each.getKey(), each.getValue()});
  }

  @Test
  void fiveMegabytesOfProseAreRendered() {
    var markdown = "Some *prose* with a [link](https://example.org/).\n\n".repeat(110_000);

    assertThat(MARKDOWN.render(markdown).html()).endsWith("</p>\n").contains("<em>prose</em>");
  }

  @Test
  void tooLargeTableIsLeftAsTextAndTheAuthorIsTold() {
    var head = IntStream.range(0, 2_000).mapToObj(_ -> "a").collect(Collectors.joining("|"));
    var markdown = head + "\n" + "-|".repeat(2_000) + "\n" + "b|\n".repeat(2_000);

    var rendered = MARKDOWN.render(markdown);

    assertThat(rendered.html()).doesNotContain("<table>");
    assertThat(rendered.warnings()).anyMatch(warning -> warning.contains("table"));
  }

  private static Map.Entry<String, String> nested(String name, String open, String close) {
    return Map.entry(name, open.repeat(MANY) + "x" + close.repeat(MANY));
  }
}
