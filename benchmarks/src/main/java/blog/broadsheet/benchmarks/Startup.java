package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How soon is the blog ready, and how much memory does it take? */
@Command(
    name = "startup",
    description = "Time from the command to all posts live, and resident memory then.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class Startup implements Callable<Integer> {
  @Option(names = "--folder", description = "The folder to serve.", paramLabel = "DIR")
  private Path folder = Path.of(System.getProperty("repository.root", "."), "examples");

  @Option(names = "--starts", description = "How many starts to measure.", paramLabel = "N")
  private int starts = 9;

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.printf(
        "Starting ./blog serve %s, first once aside, then %d times%n", folder, starts);
    // The first start may build the program and make what later starts use.
    Progress.say("first start, aside: " + Sample.seconds(start(new ArrayList<>())));
    var times = new ArrayList<Duration>();
    var memories = new ArrayList<Memory>();
    for (int i = 0; i < starts; i++) {
      times.add(start(memories));
      Progress.say("ready after " + Sample.seconds(times.getLast()));
    }
    System.out.println(report(Sample.of(times), memories));
    return 0;
  }

  private Duration start(ArrayList<Memory> memories) throws IOException, InterruptedException {
    try (var blog = Blog.serve(folder)) {
      blog.reader().read("/");
      memories.add(blog.memory());
      return blog.timeToReady();
    }
  }

  private static Report report(Sample times, ArrayList<Memory> memories) {
    var largest = memories.stream().mapToLong(Memory::now).max().orElseThrow();
    var peak = memories.stream().mapToLong(Memory::peak).max().orElseThrow();
    return new Report("", "median", "p95", "most")
        .row(
            "ready",
            Sample.seconds(times.median()),
            Sample.seconds(times.percentile(95)),
            Sample.seconds(times.percentile(100)))
        .row("resident when ready", "", "", Memory.megabytes(largest))
        .row("resident at its peak", "", "", Memory.megabytes(peak));
  }
}
