package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long after its upload is a post live, and does that grow with the blog?
 *
 * <p>Two blogs run side by side and take turns, so that whatever else the machine does hurts both
 * alike. Each new post is edited and then deleted, which keeps the blogs at their sizes.
 */
@Command(
    name = "latency",
    description = "Time from the end of a PUT to the first page that shows it, on two blogs.",
    showDefaultValues = true)
final class Latency implements Callable<Integer> {
  @Option(names = "--few", description = "Posts on the small blog.", paramLabel = "N")
  private int few = 10;

  @Option(names = "--posts", description = "Posts on the large blog.", paramLabel = "N")
  private int many = 10_000;

  @Option(names = "--samples", description = "Posts to measure on each.", paramLabel = "N")
  private int samples = 300;

  @Option(names = "--warm-up", description = "Posts before that, aside.", paramLabel = "N")
  private int warmUp = 200;

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT,
        "From the end of a PUT to the first 200 with the new content, with %,d and %,d posts,"
            + " %d new posts and edits on each%n",
        few,
        many,
        samples);
    try (var fewPosts = BlogFolder.of(PostMaker.past(), few);
        var manyPosts = BlogFolder.of(PostMaker.past(), many);
        var small = Blog.serve(fewPosts.path());
        var large = Blog.serve(manyPosts.path())) {
      Progress.say("large blog ready after " + Sample.seconds(large.timeToReady()));
      System.out.println(report(measure(List.of(new Author(small), new Author(large)))));
    }
    return 0;
  }

  private List<Author> measure(List<Author> authors) throws IOException, InterruptedException {
    var fresh = PostMaker.fresh();
    var progress = new Progress("posts", warmUp + samples);
    for (int number = 0; number < warmUp + samples; number++) {
      if (number == warmUp) {
        authors.forEach(Author::forget);
      }
      for (var author : authors) {
        author.publish(fresh.post(number));
      }
      progress.step();
    }
    return authors;
  }

  private Report report(List<Author> authors) {
    var small = authors.getFirst();
    var large = authors.getLast();
    var report = new Report("", "posts", "median", "p95", "most", "ratio of medians");
    compare(report, "new post", small.created(), large.created());
    compare(report, "edit", small.edited(), large.edited());
    compare(report, "deletion", small.deleted(), large.deleted());
    return report;
  }

  private void compare(Report report, String what, Sample small, Sample large) {
    row(report, what, few, small, "");
    row(report, what, many, large, String.format(Locale.ROOT, "%.2f", large.ratioTo(small)));
  }

  private static void row(Report report, String what, int posts, Sample sample, String ratio) {
    report.row(
        what,
        String.format(Locale.ROOT, "%,d", posts),
        Sample.milliseconds(sample.median()),
        Sample.milliseconds(sample.percentile(95)),
        Sample.milliseconds(sample.percentile(100)),
        ratio);
  }
}
