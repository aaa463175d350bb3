package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast does a whole blog get in, and does all of it? */
@Command(
    name = "bulk",
    description = "Uploads many posts by many connections and looks whether each is live.",
    showDefaultValues = true)
final class Bulk implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final int SAMPLED_PAGES = 200;

  @Mixin private Authors authors = new Authors(10_000);

  @Option(
      names = "--concurrency",
      description = "Calls of the publishing function at a time; one blog for each.",
      split = ",",
      paramLabel = "N")
  private List<Integer> concurrencies = List.of(4);

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    System.out.printf(
        Locale.ROOT,
        "Uploading %,d posts by %d connections at once%n",
        authors.count(),
        authors.connections());
    var posts = authors.posts();
    var report =
        new Report(
            "calls at a time",
            "uploaded after",
            "all live after",
            "posts per second, until live",
            "lost",
            "wrong pages among those sampled",
            "resident at its peak");
    var complete = true;
    for (var concurrency : concurrencies) {
      complete &= publish(concurrency, posts, report);
    }
    System.out.println(report);
    return complete ? 0 : 1;
  }

  /** Whether all posts got in, as they were uploaded. */
  private boolean publish(int concurrency, List<MadeUpPost> posts, Report report)
      throws IOException, InterruptedException, ExecutionException {
    Progress.say("calls at a time: " + concurrency);
    try (var empty = BlogFolder.of(PostMaker.past(), 0);
        var checkout = Checkout.publishing(concurrency);
        var blog = Blog.serve(checkout.path(), empty.path())) {
      var start = System.nanoTime();
      var bucket = blog.bucket();
      authors.each(posts, "uploaded", post -> bucket.put(post.key(), post.revised(1)));
      var uploaded = Duration.ofNanos(System.nanoTime() - start);
      var missing = awaitAll(blog.reader(), posts);
      var live = Duration.ofNanos(System.nanoTime() - start);
      var wrong = wrongPages(blog.reader(), posts);
      report.row(
          Integer.toString(concurrency),
          Sample.seconds(uploaded),
          Sample.seconds(live),
          String.format(Locale.ROOT, "%.0f", authors.count() * 1e9 / live.toNanos()),
          Integer.toString(missing.size()),
          Long.toString(wrong),
          Memory.megabytes(blog.memory().peak()));
      // Last, for a lost post may lack its receipt too.
      missing.stream().limit(3).forEach(post -> explain(blog.bucket(), post));
      return missing.isEmpty() && wrong == 0;
    }
  }

  /**
   * Waits until all posts are listed, half an hour at most.
   *
   * @return those that are not
   */
  private static List<MadeUpPost> awaitAll(Reader reader, List<MadeUpPost> posts)
      throws IOException, InterruptedException {
    var start = System.nanoTime();
    var missing = missing(reader, posts);
    while (!missing.isEmpty() && System.nanoTime() - start < LONGEST.toNanos()) {
      Progress.say(String.format(Locale.ROOT, "%,d not yet live", missing.size()));
      Thread.sleep(BETWEEN_LOOKS);
      missing = missing(reader, posts);
    }
    return missing;
  }

  private static List<MadeUpPost> missing(Reader reader, List<MadeUpPost> posts)
      throws IOException, InterruptedException {
    Set<String> listed = new HashSet<>(reader.paths());
    return posts.stream().filter(post -> !listed.contains(post.path())).toList();
  }

  /** Of a sample across all posts, the number of pages that do not say what was uploaded. */
  private static long wrongPages(Reader reader, List<MadeUpPost> posts)
      throws IOException, InterruptedException {
    var step = Math.max(1, posts.size() / SAMPLED_PAGES);
    var wrong = 0;
    for (int number = 0; number < posts.size(); number += step) {
      var post = posts.get(number);
      if (!reader.get(post.path()).body().contains(post.mark(1))) {
        wrong++;
      }
    }
    return wrong;
  }

  private static void explain(Bucket bucket, MadeUpPost post) {
    Progress.say("not live: " + post.key());
    Progress.say(bucket.receipt(post.key()).lines().collect(Collectors.joining(" ")));
  }
}
