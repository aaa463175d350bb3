package blog.broadsheet.inside;

import static java.util.Objects.requireNonNull;

import blog.broadsheet.benchmarks.Progress;
import blog.broadsheet.benchmarks.Report;
import blog.broadsheet.benchmarks.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Does a page cost more on a larger blog?
 *
 * <p>The blogs take turns, so that whatever else the machine does hurts all alike.
 */
@Command(
    name = "sizes",
    description = "Response times and read units of each kind of page by the size of the index.",
    showDefaultValues = true)
final class Sizes implements Callable<Integer> {
  @Option(
      names = "--entries",
      description = "Entries in all listings but those of words, for each blog.",
      split = ",",
      paramLabel = "N")
  private List<Integer> entries = List.of(100, 10_000, 1_000_000);

  @Option(names = "--requests", description = "Requests for each page.", paramLabel = "N")
  private int requests = 1_000;

  @Option(names = "--warm-up", description = "Requests before that, aside.", paramLabel = "N")
  private int warmUp = 500;

  /** Of one kind of page on one blog. */
  private static final class Answers {
    final List<Duration> times = new ArrayList<>();
    double reads;
    long bytes;
  }

  @Override
  public Integer call() {
    var blogs = new LinkedHashMap<SizedBlog, Map<PageKind, Answers>>();
    for (var size : entries) {
      var start = System.nanoTime();
      blogs.put(SizedBlog.load(size), new EnumMap<>(PageKind.class));
      var taken = Sample.seconds(Duration.ofNanos(System.nanoTime() - start));
      Progress.say(String.format(Locale.ROOT, "%,d entries loaded after %s", size, taken));
    }
    ask(blogs, warmUp);
    blogs.values().forEach(Map::clear);
    ask(blogs, requests);
    System.out.println(report(blogs));
    return 0;
  }

  private static void ask(Map<SizedBlog, Map<PageKind, Answers>> blogs, int times) {
    var progress = new Progress("rounds", times);
    for (var round = 0; round < times; round++) {
      for (var kind : PageKind.values()) {
        blogs.forEach(
            (blog, all) -> ask(blog, kind, all.computeIfAbsent(kind, _ -> new Answers())));
      }
      progress.step();
    }
  }

  private static void ask(SizedBlog blog, PageKind kind, Answers answers) {
    var start = System.nanoTime();
    var response = blog.read(kind);
    answers.times.add(Duration.ofNanos(System.nanoTime() - start));
    answers.reads += blog.used().reads();
    var body = response.getBody();
    answers.bytes += response.getIsBase64Encoded() ? body.length() * 3L / 4 : body.length();
  }

  private Report report(Map<SizedBlog, Map<PageKind, Answers>> blogs) {
    var report =
        new Report(
            "", "entries", "posts", "median", "p99", "ratio of medians", "read units", "bytes");
    for (var kind : PageKind.values()) {
      var base = Sample.of(answers(blogs.values().iterator().next(), kind).times);
      blogs.forEach((blog, all) -> row(report, kind, blog, answers(all, kind), base));
    }
    return report;
  }

  private static Answers answers(Map<PageKind, Answers> all, PageKind kind) {
    return requireNonNull(all.get(kind));
  }

  private void row(Report report, PageKind kind, SizedBlog blog, Answers answers, Sample base) {
    var sample = Sample.of(answers.times);
    report.row(
        kind.name().toLowerCase(Locale.ROOT),
        String.format(Locale.ROOT, "%,d", blog.entries()),
        String.format(Locale.ROOT, "%,d", blog.posts()),
        Sample.milliseconds(sample.median()),
        Sample.milliseconds(sample.percentile(99)),
        String.format(Locale.ROOT, "%.2f", sample.ratioTo(base)),
        String.format(Locale.ROOT, "%.1f", answers.reads / requests),
        String.format(Locale.ROOT, "%,d", answers.bytes / requests));
  }
}
