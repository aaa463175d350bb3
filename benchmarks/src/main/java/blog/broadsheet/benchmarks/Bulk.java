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

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    System.out.printf(
        Locale.ROOT,
        "Uploading %,d posts by %d connections at once%n",
        authors.count(),
        authors.connections());
    var posts = authors.posts();
    try (var empty = BlogFolder.of(PostMaker.past(), 0);
        var blog = Blog.serve(empty.path())) {
      var start = System.nanoTime();
      var bucket = blog.bucket();
      authors.each(posts, "uploaded", post -> bucket.put(post.key(), post.revised(1)));
      var uploaded = Duration.ofNanos(System.nanoTime() - start);
      var missing = awaitAll(blog.reader(), posts);
      var live = Duration.ofNanos(System.nanoTime() - start);
      var wrong = wrongPages(blog.reader(), posts);
      System.out.println(report(uploaded, live, missing.size(), wrong, blog.memory()));
      // Last, for a lost post may lack its receipt too.
      missing.stream().limit(3).forEach(post -> explain(blog.bucket(), post));
      return missing.isEmpty() && wrong == 0 ? 0 : 1;
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

  private Report report(Duration uploaded, Duration live, int missing, long wrong, Memory memory) {
    return new Report("", "figure")
        .row("posts", String.format(Locale.ROOT, "%,d", authors.count()))
        .row("uploaded after", Sample.seconds(uploaded))
        .row("all live after", Sample.seconds(live))
        .row(
            "posts per second, until live",
            String.format(Locale.ROOT, "%.0f", authors.count() * 1e9 / live.toNanos()))
        .row("lost", Integer.toString(missing))
        .row("wrong pages among those sampled", Long.toString(wrong))
        .row("resident at its peak", Memory.megabytes(memory.peak()));
  }
}
