package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How soon is the blog ready, and how much memory does it take? */
@Command(
    name = "startup",
    description = "Time from the command to all posts live, and resident memory then.",
    showDefaultValues = true)
final class Startup implements Callable<Integer> {
  @Option(names = "--folder", description = "The folder to serve.", paramLabel = "DIR")
  private Path folder = Path.of(System.getProperty("repository.root", "."), "examples");

  @Option(names = "--starts", description = "How many starts to measure.", paramLabel = "N")
  private int starts = 9;

  /** What one start took. */
  private record Start(Duration toReady, Memory memory) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.printf(
        "Starting ./blog serve %s, first once aside, then %d times%n", folder, starts);
    // The first start may build the program and make what later starts use.
    Progress.say("first start, aside: " + Sample.seconds(start().toReady()));
    var measured = new ArrayList<Start>();
    for (int i = 0; i < starts; i++) {
      measured.add(start());
      Progress.say("ready after " + Sample.seconds(measured.getLast().toReady()));
    }
    System.out.println(report(measured));
    return 0;
  }

  private Start start() throws IOException, InterruptedException {
    try (var blog = Blog.serve(folder)) {
      blog.reader().read("/");
      return new Start(blog.timeToReady(), blog.memory());
    }
  }

  private static Report report(List<Start> starts) {
    var ready = Sample.of(starts.stream().map(Start::toReady).toList());
    return new Report("", "median", "p95", "most")
        .row(
            "ready",
            Sample.seconds(ready.median()),
            Sample.seconds(ready.percentile(95)),
            Sample.seconds(ready.percentile(100)))
        .row("resident when ready", "", "", most(starts, Memory::now))
        .row("resident at its peak", "", "", most(starts, Memory::peak));
  }

  private static String most(List<Start> starts, ToLongFunction<Memory> size) {
    return Memory.megabytes(starts.stream().map(Start::memory).mapToLong(size).max().orElseThrow());
  }
}
