package blog.broadsheet.rendering;

import blog.broadsheet.post.Dialect;
import blog.broadsheet.publish.highlight.Language;
import blog.broadsheet.publish.highlight.Piece;
import blog.broadsheet.publish.markdown.SafeMarkdown;
import blog.broadsheet.publish.source.Rendered;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One post from its text to safe HTML, and what parts of that cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class Rendering {
  private static final String CODE =
      """
      record Greeting(String name) {
        /** Says it. */
        String text() {
          return "Hello, " + name + "!";
        }
      }
      """;

  private final SafeMarkdown kramdown = new SafeMarkdown(Dialect.KRAMDOWN);
  private final SafeMarkdown gfm = new SafeMarkdown(Dialect.GFM);
  private final Parser parser = Parser.builder().build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().build();
  private final Language java = Language.named("java").orElseThrow();

  @Benchmark
  public Rendered kramdown(Posts posts) {
    return kramdown.render(posts.next());
  }

  @Benchmark
  public Rendered kramdownWithoutColours(Posts posts) {
    return kramdown.render(posts.nextWithoutLanguages());
  }

  @Benchmark
  public Rendered gfm(Posts posts) {
    return gfm.render(posts.next());
  }

  /** commonmark-java as it comes: no extensions, nothing sanitized. */
  @Benchmark
  public String plainCommonmark(Posts posts) {
    return renderer.render(parser.parse(posts.next()));
  }

  @Benchmark
  public List<Piece> coloursOfOneBlock() {
    return java.pieces(CODE);
  }
}
