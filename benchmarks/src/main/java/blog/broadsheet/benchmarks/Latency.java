package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long after its upload is a post live, and does that grow with the blog?
 *
 * <p>All blogs run side by side and take turns, so that whatever else the machine does hurts all
 * alike. Each new post is edited and then deleted, which keeps the blogs at their sizes.
 */
@Command(
    name = "latency",
    description = "Time from the end of a PUT to the first page that shows it, by the blog's size.",
    showDefaultValues = true)
final class Latency implements Callable<Integer> {
  @Option(names = "--posts", description = "Posts on each blog.", split = ",", paramLabel = "N")
  private List<Integer> sizes = List.of(10, 10_000);

  @Option(names = "--samples", description = "Posts to measure on each.", paramLabel = "N")
  private int samples = 300;

  @Option(names = "--warm-up", description = "Posts before that, aside.", paramLabel = "N")
  private int warmUp = 200;

  @Option(names = "--data", description = "Keep the blogs in files, as ./blog serve --data does.")
  private boolean inFiles;

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT,
        "From the end of a PUT to the first 200 with the new content, %d new posts and edits on"
            + " each blog%n",
        samples);
    var blogs = new ArrayList<StandingBlog>();
    try {
      for (var size : sizes) {
        blogs.add(inFiles ? StandingBlog.inFiles(size) : StandingBlog.inMemory(size));
        Progress.say(String.format(Locale.ROOT, "%,d posts ready", size));
      }
      System.out.println(
          report(measure(blogs.stream().map(StandingBlog::blog).map(Author::new).toList())));
    } finally {
      for (var blog : blogs) {
        blog.close();
      }
    }
    return 0;
  }

  /** A blog that is live, and the folders that go when it does. */
  private record StandingBlog(Blog blog, List<BlogFolder> folders) {
    static StandingBlog inMemory(int posts) throws IOException, InterruptedException {
      var folder = BlogFolder.of(PostMaker.past(), posts);
      return new StandingBlog(Blog.serve(folder.path()), List.of(folder));
    }

    static StandingBlog inFiles(int posts) throws IOException, InterruptedException {
      var folder = BlogFolder.of(PostMaker.past(), posts);
      var data = new BlogFolder(Files.createTempDirectory("broadsheet-data-"));
      return new StandingBlog(
          Blog.serve(folder.path(), "--data=" + data.path()), List.of(folder, data));
    }

    void close() throws IOException {
      blog.close();
      for (var folder : folders) {
        folder.close();
      }
    }
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
    var report = new Report("", "posts", "median", "p95", "most", "ratio of medians");
    compare(report, "new post", authors, Author::created);
    compare(report, "edit", authors, Author::edited);
    compare(report, "deletion", authors, Author::deleted);
    return report;
  }

  private void compare(
      Report report, String what, List<Author> authors, Function<Author, Sample> times) {
    var first = times.apply(authors.getFirst());
    for (var number = 0; number < authors.size(); number++) {
      row(report, what, sizes.get(number), times.apply(authors.get(number)), first);
    }
  }

  private static void row(Report report, String what, int posts, Sample sample, Sample first) {
    report.row(
        what,
        String.format(Locale.ROOT, "%,d", posts),
        Sample.milliseconds(sample.median()),
        Sample.milliseconds(sample.percentile(95)),
        Sample.milliseconds(sample.percentile(100)),
        String.format(Locale.ROOT, "%.2f", sample.ratioTo(first)));
  }
}
