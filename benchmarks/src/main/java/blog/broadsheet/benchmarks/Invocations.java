package blog.broadsheet.benchmarks;

import blog.broadsheet.testing.lambda.CdnRequests;
import blog.broadsheet.testing.lambda.Outcome;
import blog.broadsheet.testing.lambda.RehearsedAws;
import blog.broadsheet.testing.lambda.Sandbox;
import blog.broadsheet.testing.lambda.UploadEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long does an invocation take of a site function that runs already?
 *
 * <p>The functions' jars under AWS's runtime client, on an AWS that is played on this machine and
 * answers at once.
 */
@Command(
    name = "invocations",
    description = "Calls the site function through AWS's runtime client, one call after the other.",
    showDefaultValues = true)
final class Invocations implements Callable<Integer> {
  private static final int POSTS = 300;
  private static final int BATCH = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Option(names = "--calls", description = "Calls for each page.", paramLabel = "N")
  private int calls = 10_000;

  @Option(names = "--warm-up", description = "Calls before that, aside.", paramLabel = "N")
  private int warmUp = 2_000;

  private final Path root = Path.of(System.getProperty("repository.root", "."));

  @Override
  public Integer call() throws IOException, InterruptedException {
    var posts = PostMaker.weekly().posts(POSTS).toList();
    var report = new Report("", "median", "p95", "p99", "most");
    try (var aws = RehearsedAws.start()) {
      publish(aws, posts);
      var pages = pages(posts.get(POSTS / 2).path());
      try (var site = start(aws, "site", "blog.broadsheet.site.SiteHandler")) {
        for (var page : pages.entrySet()) {
          Progress.say(page.getKey());
          call(site, request(page.getValue()), warmUp);
          row(report, page.getKey(), call(site, request(page.getValue()), calls));
        }
        report.row("resident at its peak", Memory.megabytes(peak(site)), "", "", "");
      }
    }
    System.out.println(report);
    return 0;
  }

  private static Map<String, String> pages(String post) {
    var pages = new LinkedHashMap<String, String>();
    pages.put("home page", "/");
    pages.put("tag page", "/tags/" + PostMaker.TAGS.getFirst() + "/");
    pages.put("archive", "/archive/");
    pages.put("post page", post);
    pages.put("feed", "/feed.xml");
    pages.put("API", "/api/posts");
    return pages;
  }

  private void publish(RehearsedAws aws, List<MadeUpPost> posts) throws InterruptedException {
    try (var publisher = start(aws, "publish", "blog.broadsheet.publish.PublishHandler")) {
      for (var from = 0; from < posts.size(); from += BATCH) {
        var batch = posts.subList(from, Math.min(from + BATCH, posts.size()));
        batch.forEach(post -> aws.upload(post.key(), post.text().getBytes(StandardCharsets.UTF_8)));
        invoke(publisher, UploadEvents.of(batch.stream().map(MadeUpPost::key).toList()));
      }
    }
  }

  private Sandbox start(RehearsedAws aws, String module, String handler) {
    var jar = root.resolve("functions/%s/target/%s-function.jar".formatted(module, module));
    return Sandbox.start(
        new Sandbox.Function(List.of(jar), handler, aws.environment(), Candidates.MANAGED));
  }

  private String request(String path) throws IOException {
    var home = Files.readString(root.resolve("events/site/home.json"));
    var event = home.replace("\"rawPath\": \"/\"", "\"rawPath\": \"%s\"".formatted(path));
    return CdnRequests.of(event, RehearsedAws.CDN_SECRET);
  }

  private static Sample call(Sandbox site, String request, int times) throws InterruptedException {
    var taken = new ArrayList<Duration>();
    for (var number = 0; number < times; number++) {
      var start = System.nanoTime();
      var answer = invoke(site, request);
      taken.add(Duration.ofNanos(System.nanoTime() - start));
      if (!answer.contains("\"statusCode\":200")) {
        throw new IllegalStateException("The site answers " + answer);
      }
    }
    return Sample.of(taken);
  }

  private static String invoke(Sandbox function, String event) throws InterruptedException {
    var outcome = function.invoke(event, PATIENCE);
    if (outcome instanceof Outcome.Returned(var answer)) {
      return answer;
    }
    throw new IllegalStateException("The function fails: " + outcome + "\n" + function.log());
  }

  private static long peak(Sandbox site) {
    return Memory.of(site.process().pid()).peak();
  }

  private static void row(Report report, String page, Sample sample) {
    report.row(
        page,
        milliseconds(sample.median()),
        milliseconds(sample.percentile(95)),
        milliseconds(sample.percentile(99)),
        milliseconds(sample.percentile(100)));
  }

  private static String milliseconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f ms", time.toNanos() / 1e6);
  }
}
