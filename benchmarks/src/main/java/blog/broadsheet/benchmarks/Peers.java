package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long does it take others until a blog, or a changed post on it, is live?
 *
 * <p>All get the same posts, one after the other in the same run.
 */
@Command(
    name = "peers",
    description = "Jekyll and Hugo beside ./blog. Needs both: apt-get install jekyll hugo.",
    showDefaultValues = true)
final class Peers implements Callable<Integer> {
  private static final int EDITS = 30;

  @Option(names = "--posts", description = "Sizes of the blog.", paramLabel = "N", split = ",")
  private List<Integer> sizes = List.of(100, 1_000, 10_000);

  /** What one program took for a whole blog and for one changed post. */
  private record Result(String name, Duration whole, Duration change) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    var report =
        new Report("", "posts", "all live", "posts/s", "one change live", "times Broadsheet's");
    for (var size : sizes) {
      var posts = PostMaker.past().posts(size).toList();
      var ours = broadsheet(size);
      row(report, size, ours, ours);
      for (var peer : List.of(Peer.jekyll(), Peer.hugo())) {
        row(report, size, build(peer, posts), ours);
      }
    }
    System.out.println(report);
    return 0;
  }

  /**
   * From the command to all posts live, and from the end of an upload to the page that shows it.
   */
  private static Result broadsheet(int size) throws IOException, InterruptedException {
    try (var folder = BlogFolder.of(PostMaker.past(), size);
        var blog = Blog.serve(folder.path())) {
      Progress.say("Broadsheet has %,d posts live".formatted(size));
      var author = new Author(blog);
      for (var number = 0; number < EDITS; number++) {
        author.publish(PostMaker.fresh().post(number));
      }
      return new Result("Broadsheet", blog.timeToReady(), author.edited().median());
    }
  }

  /** A first build, and one after a change, with whatever the program has kept for it. */
  private static Result build(Peer peer, List<MadeUpPost> posts)
      throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("broadsheet-peer-");
    try {
      peer.write(folder, posts);
      var whole = peer.build(folder);
      peer.change(folder, posts.getLast(), 1);
      var change = peer.build(folder);
      Progress.say("%s has built %,d posts twice".formatted(peer.name(), posts.size()));
      return new Result(peer.name(), whole, change);
    } finally {
      delete(folder);
    }
  }

  private static void row(Report report, int size, Result result, Result ours) {
    report.row(
        result.name(),
        String.format(Locale.ROOT, "%,d", size),
        Sample.seconds(result.whole()),
        String.format(Locale.ROOT, "%.0f", size * 1e9 / result.whole().toNanos()),
        Sample.milliseconds(result.change()),
        String.format(
            Locale.ROOT, "%.0f", (double) result.change().toNanos() / ours.change().toNanos()));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
