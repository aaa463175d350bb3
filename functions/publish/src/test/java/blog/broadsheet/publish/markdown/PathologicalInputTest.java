package blog.broadsheet.publish.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Dialect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Input that was written to hang or to crash; the limits are generous, the sane time is far less.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PathologicalInputTest {
  private static final SafeMarkdown KRAMDOWN = new SafeMarkdown(Dialect.KRAMDOWN);
  private static final SafeMarkdown GFM = new SafeMarkdown(Dialect.GFM);

  /** Of each attack that nests; what grows with the square would take hours. */
  private static final int MANY = 20_000;

  /** In characters, of each attack that does not. */
  private static final int LONG = 100_000;

  /** In characters, as the largest file. */
  private static final int LONGEST = 5_000_000;

  /** What no attack behind it may take away. */
  private static final String BEFORE = "Hello\n\n";

  /** What is written before and after an {@code x}. */
  record Attack(String open, String close) {
    Attack(String open) {
      this(open, "");
    }

    String text() {
      var count = close.isEmpty() ? LONG / open.length() : MANY;
      return BEFORE + open.repeat(count) + "x" + close.repeat(count);
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void kramdownEndsQuickly(Attack attack) {
    assertThat(KRAMDOWN.render(attack.text()).html()).startsWith("<p>Hello</p>\n");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void gfmEndsQuickly(Attack attack) {
    assertThat(GFM.render(attack.text()).html()).startsWith("<p>Hello</p>\n");
  }

  static List<Attack> attacks() {
    return Stream.of(inlines(), blocks(), html()).flatMap(List::stream).toList();
  }

  private static List<Attack> inlines() {
    return List.of(
        new Attack("[", "]"),
        new Attack("![", "](u)"),
        new Attack("[![a"),
        new Attack("[a](", ")"),
        new Attack("[a](b \""),
        new Attack("[a][b", "]"),
        new Attack("*", "*"),
        new Attack("*a ", " b*"),
        new Attack("**a *b "),
        new Attack("_a **b "),
        new Attack("**["),
        new Attack("[`"),
        new Attack("~~a "),
        new Attack("$$a "),
        new Attack("\"'", "'\""),
        new Attack("*a*{:", "}"),
        new Attack("*a*{: x=\""),
        new Attack("{::a "),
        new Attack("`a``b"),
        new Attack("[^a]"),
        new Attack("http://a.b"),
        new Attack("://"),
        new Attack("-'"),
        new Attack("&amp;"),
        new Attack("\\\n"));
  }

  private static List<Attack> blocks() {
    return List.of(
        new Attack("> "),
        new Attack("- "),
        new Attack("- a\nb\n"),
        new Attack("1. a\n   - b\n"),
        new Attack("* a\n\n"),
        new Attack("- [ ] a\n"),
        new Attack("{: .a}\n"),
        new Attack("{:toc}\n* a\n"),
        new Attack("{::comment}\n"),
        new Attack("[a]: b\n"),
        new Attack("[^a]: b\n\n    c\n"),
        new Attack("*[a]: b\n"),
        new Attack("# a\n"),
        new Attack("(\n"),
        new Attack("a\n: b\n\n"),
        new Attack("a | b\n"),
        new Attack("| <b>"),
        new Attack("| a `", "\n"),
        new Attack("```a\n"),
        new Attack("~~~\n```\n"),
        new Attack("$$\n"),
        new Attack("    a\n\n"),
        new Attack("```java\n", "\n```\n"),
        new Attack("```html\n<a b='", "\n```\n"));
  }

  private static List<Attack> html() {
    return List.of(
        new Attack("<div>", "</div>"),
        new Attack("<div>\n"),
        new Attack("<div markdown=\"1\">\n"),
        new Attack("<a href=x><b>"),
        new Attack("<b>**"),
        new Attack("<b><i><p>", "</p>"),
        new Attack("<code>", "|"),
        new Attack("x <!--"),
        new Attack("<!-- a\n"),
        new Attack("x <a b="),
        new Attack("<x:y "),
        new Attack("<script>"),
        new Attack("<table><tr><td>"));
  }

  /** What takes the square of its length takes minutes already at these. */
  @ParameterizedTest
  @MethodSource
  void longRunsEndQuickly(String markdown) {
    assertThat(KRAMDOWN.render(BEFORE + markdown).html()).startsWith("<p>Hello</p>\n");
    assertThat(GFM.render(BEFORE + markdown).html()).startsWith("<p>Hello</p>\n");
  }

  static List<String> longRunsEndQuickly() {
    return List.of(
        "a|" + "`".repeat(60_000),
        "<b" + " ".repeat(300_000) + "!",
        "[a]: bb" + " ".repeat(300_000) + "c\n",
        "[a]: b" + " \"b".repeat(100_000) + "\n",
        "```" + "?".repeat(500_000) + " x\n",
        "*" + " \t".repeat(500_000) + "x\n",
        "{: |}\n".repeat(50_000) + "x\n",
        "x{:".repeat(1_000_000) + "}",
        "[![a".repeat(LONGEST / 4),
        numbered("[^%1$d]\n\n[^%1$d]: a\n\n", 20_000),
        numbered("*[a%1$d]: b\n", 50_000) + numbered("a%1$d ", 50_000));
  }

  private static String numbered(String text, int count) {
    return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource
  void twoMegabytesOfProseAreRendered(Dialect dialect) {
    var markdown = "Some *prose* with a [link](https://example.org/).\n\n".repeat(40_000);

    assertThat(markdown(dialect).render(markdown).html())
        .endsWith("</p>\n")
        .contains("<em>prose</em>");
  }

  @Test
  void marksWithoutNumberAreLeftAsTextAndTheAuthorIsTold() {
    var rendered = KRAMDOWN.render("![".repeat(300_000) + "\n\nSome *prose*.");

    assertThat(rendered.html()).endsWith("<p>Some *prose*.</p>\n");
    assertThat(rendered.warnings()).anyMatch(warning -> warning.contains("marks"));
  }

  @Test
  void attributesWithoutNumberAreCutAndTheAuthorIsTold() {
    var rendered = KRAMDOWN.render(numbered("{: .a%d}\n", 400_000) + "x");

    assertThat(rendered.html()).startsWith("<p class=\"a0 a1 ").hasSizeLessThan(5_000);
    assertThat(rendered.warnings()).anyMatch(warning -> warning.contains("attribute lists"));
  }

  /** A hundred lists that each stand for all, and many words that have one of them. */
  @Test
  void listsThatReferToListsAreReadOnce() {
    var all = numbered(" l%d", 100);
    var lists = numbered("{:l%1$d: .a%1$d" + all + "}\n", 100);

    var rendered = KRAMDOWN.render(lists + "\n" + "*x*{:l0}\n".repeat(200_000));

    assertThat(rendered.html()).contains("<em class=\"a").contains("<em>x</em>");
    assertThat(rendered.warnings()).anyMatch(warning -> warning.contains("attribute lists"));
  }

  @Test
  void attributesOfADefinitionAreBoundedByTheLinksThatHaveThem() {
    var attributes = numbered(" a%d=\"\"", 90);

    var rendered = KRAMDOWN.render("[x]: y\n{:" + attributes + "}\n\n" + "[x]\n".repeat(400_000));

    assertThat(rendered.html()).contains("<a href=\"y\"", "[x]");
    assertThat(rendered.warnings()).anyMatch(warning -> warning.contains("marks"));
  }

  @ParameterizedTest
  @EnumSource
  void tooLargeTableIsLeftAsTextAndTheAuthorIsTold(Dialect dialect) {
    var head = IntStream.range(0, 2_000).mapToObj(_ -> "a").collect(Collectors.joining("|"));
    var markdown = head + "\n" + "|-".repeat(2_000) + "\n" + "b|\n".repeat(2_000);

    var rendered = markdown(dialect).render(markdown);

    assertThat(rendered.html()).doesNotContain("<table>");
    assertThat(rendered.warnings()).anyMatch(warning -> warning.contains("table"));
  }

  private static SafeMarkdown markdown(Dialect dialect) {
    return dialect == Dialect.GFM ? GFM : KRAMDOWN;
  }
}
