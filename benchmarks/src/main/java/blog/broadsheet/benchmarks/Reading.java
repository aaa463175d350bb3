package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast does the blog answer when several read at once? */
@Command(
    name = "reading",
    description = "Response times and requests per second of the home page, a tag and posts.",
    showDefaultValues = true)
final class Reading implements Callable<Integer> {
  @Option(names = "--posts", description = "Posts on the blog.", paramLabel = "N")
  private int count = 10_000;

  @Option(names = "--connections", description = "Connections at once.", paramLabel = "N")
  private int connections = 8;

  @Option(names = "--requests", description = "Requests for each page.", paramLabel = "N")
  private int requests = 20_000;

  @Option(names = "--warm-up", description = "Requests before that, aside.", paramLabel = "N")
  private int warmUp = 10_000;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    System.out.printf(
        Locale.ROOT,
        "Reading a blog of %,d posts by %d connections at once, %,d requests for each page%n",
        count,
        connections,
        requests);
    var maker = PostMaker.past();
    // Drawn before the clock runs; the same posts each time.
    var drawn = new Random(1).ints(requests, 0, count).toArray();
    var paths = maker.posts(count).map(MadeUpPost::path).toList();
    var report = new Report("", "median", "p95", "p99", "requests per second");
    try (var folder = BlogFolder.of(maker, count);
        var blog = Blog.serve(folder.path())) {
      Progress.say("ready after " + Sample.seconds(blog.timeToReady()));
      var reader = blog.reader();
      measure(report, reader, "home page", _ -> "/");
      measure(report, reader, "tag page", _ -> "/tags/" + PostMaker.TAGS.getFirst() + "/");
      measure(report, reader, "post page", number -> paths.get(drawn[number % drawn.length]));
    }
    System.out.println(report);
    return 0;
  }

  private void measure(Report report, Reader reader, String what, IntFunction<String> path)
      throws InterruptedException, ExecutionException {
    Progress.say(what);
    read(reader, warmUp, path);
    var start = System.nanoTime();
    var sample = Sample.of(read(reader, requests, path));
    var seconds = (System.nanoTime() - start) / 1e9;
    report.row(
        what,
        Sample.milliseconds(sample.median()),
        Sample.milliseconds(sample.percentile(95)),
        Sample.milliseconds(sample.percentile(99)),
        String.format(Locale.ROOT, "%,.0f", requests / seconds));
  }

  private Collection<Duration> read(Reader reader, int total, IntFunction<String> path)
      throws InterruptedException, ExecutionException {
    var times = new ConcurrentLinkedQueue<Duration>();
    new Connections(connections)
        .run(
            total,
            number -> {
              var start = System.nanoTime();
              reader.read(path.apply(number));
              times.add(Duration.ofNanos(System.nanoTime() - start));
            });
    return times;
  }
}
