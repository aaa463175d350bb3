package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many requests does the local front answer in a second, beside nginx?
 *
 * <p>Both run all the time and are asked in turns for the same page, which nginx has as a file.
 */
@Command(
    name = "front",
    description = "Requests per second for the home page, beside nginx. Needs nginx and wrk.",
    showDefaultValues = true)
final class Front implements Callable<Integer> {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

  @Option(names = "--posts", description = "Posts on the blog.", paramLabel = "N")
  private int count = 1_000;

  @Option(names = "--connections", description = "Connections at once.", paramLabel = "N")
  private int connections = 16;

  @Option(names = "--rounds", description = "How often each is asked, after one aside.")
  private int rounds = 5;

  @Option(names = "--seconds", description = "How long, each time.", paramLabel = "S")
  private int seconds = 10;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var folder = BlogFolder.of(PostMaker.past(), count);
        var blog = Blog.serve(folder.path());
        var nginx = Nginx.serve(blog.reader().read("/"))) {
      var front = new ArrayList<Double>();
      var file = new ArrayList<Double>();
      var progress = new Progress("rounds", rounds + 1);
      for (var round = 0; round <= rounds; round++) {
        front.add(rate(blog.address()));
        file.add(rate(nginx.address()));
        progress.step();
      }
      System.out.println(report(front.subList(1, front.size()), file.subList(1, file.size())));
    }
    return 0;
  }

  private double rate(URI address) throws IOException, InterruptedException {
    var wrk =
        new ProcessBuilder(
                "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", address.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var rate = RATE.matcher(said);
    if (wrk.waitFor() != 0 || said.contains("Non-2xx") || !rate.find()) {
      throw new IOException(said);
    }
    return Double.parseDouble(rate.group(1));
  }

  private static Report report(List<Double> front, List<Double> file) {
    return new Report("home page", "requests per second", "least-most", "ratio")
        .row("nginx, as a file", rate(median(file)), spread(file), "1")
        .row(
            "local front",
            rate(median(front)),
            spread(front),
            String.format(Locale.ROOT, "%.2f", median(front) / median(file)));
  }

  private static String spread(List<Double> rates) {
    var sorted = rates.stream().sorted().toList();
    return rate(sorted.getFirst()) + "-" + rate(sorted.getLast());
  }

  private static double median(List<Double> rates) {
    return rates.stream().sorted().toList().get(rates.size() / 2);
  }

  private static String rate(double rate) {
    return String.format(Locale.ROOT, "%,.0f", rate);
  }
}
