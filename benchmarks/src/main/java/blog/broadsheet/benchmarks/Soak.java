package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  /** Messages of a call that was killed come again after three minutes, five times. */
  private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(20);

  @Mixin private Authors authors = new Authors(20_000);

  @Option(names = "--readers", description = "Readers at once.", paramLabel = "N")
  private int readers = 16;

  @Option(
      names = "--killed",
      description = "Share of the publishing function's calls.",
      paramLabel = "SHARE")
  private double killed = 0.05;

  @Option(
      names = "--data",
      description = "Keep the blog in this folder, as ./blog serve --data does.",
      paramLabel = "DIR")
  private Optional<Path> data = Optional.empty();

  private int redriven;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    System.out.printf(
        Locale.ROOT,
        "Uploading %,d posts by %d connections, %d readers, %.0f %% of the calls killed%n",
        authors.count(),
        authors.connections(),
        readers,
        killed * 100);
    var posts = authors.posts();
    try (var empty = BlogFolder.of(PostMaker.past(), 0);
        var blog = Blog.serve(empty.path(), options())) {
      var start = System.nanoTime();
      var browsing = Browsing.start(blog.reader(), posts, readers);
      List<MadeUpPost> lost;
      try (browsing) {
        authors.each(posts, "uploaded", post -> upload(blog.bucket(), post));
        lost = awaitAll(blog, posts);
      }
      var took = Duration.ofNanos(System.nanoTime() - start);
      System.out.println(report(took, lost.size(), browsing, blog.memory()));
      browsing.told().forEach(Progress::say);
      lost.stream().limit(3).forEach(post -> Progress.say("lost: " + post.key()));
      return lost.isEmpty() && browsing.errors() == 0 && browsing.torn() == 0 ? 0 : 1;
    }
  }

  private String[] options() {
    var kills = Stream.of("--kill-publishing=" + killed);
    return Stream.concat(kills, data.map(folder -> "--data=" + folder).stream())
        .toArray(String[]::new);
  }

  private static void upload(Bucket bucket, MadeUpPost post) {
    for (var revision = 1; revision <= revisions(post); revision++) {
      bucket.put(post.key(), post.entitled(revision));
    }
  }

  /**
   * Waits until all posts are live as they were uploaded last, or until none has become so for
   * long. Where many calls are killed, a message is given up at times, which on AWS calls its
   * owner: the dead letters are sent back then as he would.
   *
   * @return those that are not
   */
  private List<MadeUpPost> awaitAll(Blog blog, List<MadeUpPost> posts)
      throws IOException, InterruptedException, ExecutionException {
    var lastStep = System.nanoTime();
    var missing = authors.which(posts, post -> isMissing(blog.reader(), post));
    while (!missing.isEmpty() && System.nanoTime() - lastStep < LONGEST_STANDSTILL.toNanos()) {
      Progress.say(String.format(Locale.ROOT, "%,d not yet live", missing.size()));
      Thread.sleep(BETWEEN_LOOKS);
      redriven += blog.redrive();
      var left = authors.which(missing, post -> isMissing(blog.reader(), post));
      if (left.size() < missing.size()) {
        lastStep = System.nanoTime();
      }
      missing = left;
    }
    return missing;
  }

  private static boolean isMissing(Reader reader, MadeUpPost post)
      throws IOException, InterruptedException {
    return !reader.get(post.path()).body().contains(post.mark(revisions(post)));
  }

  private static int revisions(MadeUpPost post) {
    var number = Integer.parseInt(post.name().substring(post.name().indexOf('-') + 1));
    return number % EDITED == 0 ? 2 : 1;
  }

  private Report report(Duration took, int lost, Browsing browsing, Memory memory) {
    return new Report("", "figure")
        .row("posts", String.format(Locale.ROOT, "%,d", authors.count()))
        .row("all live after", Sample.seconds(took))
        .row("messages given up, and sent back", Integer.toString(redriven))
        .row("lost", Integer.toString(lost))
        .row("readers' answers", String.format(Locale.ROOT, "%,d", browsing.answers()))
        .row("readers' errors", Integer.toString(browsing.errors()))
        .row("torn reads", Integer.toString(browsing.torn()))
        .row("resident at its peak", Memory.megabytes(memory.peak()));
  }
}
