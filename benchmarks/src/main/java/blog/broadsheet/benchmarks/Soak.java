package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does anything get lost or torn while all happens at once and the publishing function dies? */
@Command(
    name = "soak",
    description =
        "Uploads and edits posts while readers browse and the publishing function is killed.",
    showDefaultValues = true)
final class Soak implements Callable<Integer> {
  /** Every tenth post is uploaded a second time at once, edited. */
  private static final int EDITED = 10;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  /** Messages of a call that was killed come again after three minutes, five times. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  @Option(names = "--posts", description = "Posts to upload.", paramLabel = "N")
  private int count = 20_000;

  @Option(names = "--connections", description = "Authors at once.", paramLabel = "N")
  private int connections = 16;

  @Option(names = "--readers", description = "Readers at once.", paramLabel = "N")
  private int readers = 16;

  @Option(
      names = "--killed",
      description = "Share of the publishing function's calls.",
      paramLabel = "SHARE")
  private double killed = 0.05;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    System.out.printf(
        Locale.ROOT,
        "Uploading %,d posts by %d connections, %d readers, %.0f %% of the calls killed%n",
        count,
        connections,
        readers,
        killed * 100);
    var posts = PostMaker.past().posts(count).toList();
    try (var empty = BlogFolder.of(PostMaker.past(), 0);
        var blog = Blog.serve(empty.path(), "--kill-publishing=" + killed)) {
      var start = System.nanoTime();
      var browsing = Browsing.start(blog.reader(), posts, readers);
      List<MadeUpPost> lost;
      try (browsing) {
        upload(blog.bucket(), posts);
        lost = awaitAll(blog.reader(), posts);
      }
      var took = Duration.ofNanos(System.nanoTime() - start);
      System.out.println(report(took, lost.size(), browsing, blog.memory()));
      browsing.told().forEach(Progress::say);
      lost.stream().limit(3).forEach(post -> Progress.say("lost: " + post.key()));
      return lost.isEmpty() && browsing.errors() == 0 && browsing.torn() == 0 ? 0 : 1;
    }
  }

  private void upload(Bucket bucket, List<MadeUpPost> posts)
      throws InterruptedException, ExecutionException {
    var progress = new Progress("uploaded", count);
    new Connections(connections)
        .run(
            count,
            number -> {
              var post = posts.get(number);
              for (var revision = 1; revision <= revisions(number); revision++) {
                bucket.put(post.key(), post.entitled(revision));
              }
              progress.step();
            });
  }

  /**
   * Waits until all posts are live as they were uploaded last.
   *
   * @return those that are not
   */
  private List<MadeUpPost> awaitAll(Reader reader, List<MadeUpPost> posts)
      throws InterruptedException, ExecutionException {
    var start = System.nanoTime();
    var missing = missing(reader, posts);
    while (!missing.isEmpty() && System.nanoTime() - start < LONGEST.toNanos()) {
      Progress.say(String.format(Locale.ROOT, "%,d not yet live", missing.size()));
      Thread.sleep(BETWEEN_LOOKS);
      missing = missing(reader, missing);
    }
    return missing;
  }

  private List<MadeUpPost> missing(Reader reader, List<MadeUpPost> posts)
      throws InterruptedException, ExecutionException {
    Queue<MadeUpPost> missing = new ConcurrentLinkedQueue<>();
    new Connections(connections)
        .run(
            posts.size(),
            number -> {
              var post = posts.get(number);
              if (!reader.get(post.path()).body().contains(post.mark(revisions(post)))) {
                missing.add(post);
              }
            });
    return List.copyOf(missing);
  }

  private static int revisions(MadeUpPost post) {
    return revisions(Integer.parseInt(post.name().substring(post.name().indexOf('-') + 1)));
  }

  private static int revisions(int number) {
    return number % EDITED == 0 ? 2 : 1;
  }

  private Report report(Duration took, int lost, Browsing browsing, Memory memory) {
    return new Report("", "figure")
        .row("posts", String.format(Locale.ROOT, "%,d", count))
        .row("all live after", Sample.seconds(took))
        .row("lost", Integer.toString(lost))
        .row("readers' answers", String.format(Locale.ROOT, "%,d", browsing.answers()))
        .row("readers' errors", Integer.toString(browsing.errors()))
        .row("torn reads", Integer.toString(browsing.torn()))
        .row("resident at its peak", Memory.megabytes(memory.peak()));
  }
}
