package blog.broadsheet.benchmarks;

import blog.broadsheet.testing.lambda.Outcome;
import blog.broadsheet.testing.lambda.RehearsedAws;
import blog.broadsheet.testing.lambda.Sandbox;
import blog.broadsheet.testing.lambda.UploadEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long does a reader wait whose request starts the function?
 *
 * <p>Every round starts each candidate once, so that whatever else the machine does hurts all
 * alike. AWS is played on this machine, over TLS, and answers at once.
 */
@Command(
    name = "coldstart",
    description = "Starts the functions as Lambda does, beside others. Needs Linux and root.",
    showDefaultValues = true)
final class Coldstart implements Callable<Integer> {
  private static final int POSTS = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Option(names = "--starts", description = "How often to start each.", paramLabel = "N")
  private int starts = 9;

  @Option(
      names = "--memory",
      description = "Megabytes of the function in the throttled starts; 0 for none of these.",
      paramLabel = "MB")
  private int megabytes = 256;

  /** What the starts of one candidate took, as they are and throttled. */
  private record Results(List<StartTimes> free, List<StartTimes> throttled) {
    Results() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException, GeneralSecurityException {
    var folder = Files.createTempDirectory("broadsheet-coldstart-");
    var identity = new TlsIdentity(folder);
    try (var aws = RehearsedAws.start(identity.context())) {
      var posts = PostMaker.past().posts(POSTS).toList();
      posts.forEach(post -> aws.upload(post.key(), post.text().getBytes(StandardCharsets.UTF_8)));
      var candidates = new Candidates(folder, identity, aws, posts.getFirst().key());
      publish(candidates, posts);
      var all = Stream.concat(candidates.reading().stream(), candidates.publishing().stream());
      System.out.println(report(measure(all.toList())));
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void publish(Candidates candidates, List<MadeUpPost> posts)
      throws InterruptedException {
    var function = candidates.publisher();
    try (var sandbox = Sandbox.start(candidates.trusted(function), function.environment())) {
      var event = UploadEvents.of(posts.stream().map(MadeUpPost::key).toList());
      if (!(sandbox.invoke(event, PATIENCE) instanceof Outcome.Returned)) {
        throw new IllegalStateException("The posts are not published:\n" + sandbox.log());
      }
    }
  }

  private Map<Candidate, Results> measure(List<Candidate> candidates)
      throws InterruptedException, IOException {
    var results = new LinkedHashMap<Candidate, Results>();
    var progress = new Progress("rounds", starts);
    for (var round = 0; round < starts; round++) {
      for (var candidate : candidates) {
        measure(candidate, results.computeIfAbsent(candidate, _ -> new Results()));
      }
      progress.step();
    }
    return results;
  }

  private void measure(Candidate candidate, Results results)
      throws InterruptedException, IOException {
    if (candidate.isSnapshot()) {
      results.free().add(StartTimes.measureRestored(candidate));
      return;
    }
    results.free().add(StartTimes.measure(candidate));
    if (megabytes > 0) {
      results.throttled().add(StartTimes.measureThrottled(candidate, megabytes));
    }
  }

  private Report report(Map<Candidate, Results> all) {
    var report =
        new Report(
            "",
            "first response",
            "least-most",
            "CPU",
            "peak",
            "of tutorial",
            "CPU of tutorial",
            "at %d MB".formatted(megabytes),
            "of tutorial");
    var base = all.values().iterator().next();
    for (var each : all.entrySet()) {
      if (each.getKey().name().startsWith("tutorial")) {
        base = each.getValue();
      }
      row(report, each.getKey().name(), each.getValue(), base);
    }
    return report;
  }

  private static void row(Report report, String name, Results results, Results base) {
    var response = responses(results.free());
    var cpu = cpu(results.free());
    var peak = results.free().stream().mapToLong(StartTimes::peak).max().orElseThrow();
    report.row(
        name,
        Sample.milliseconds(response.median()),
        "%s-%s".formatted(millis(response.percentile(1)), millis(response.percentile(100))),
        Sample.milliseconds(cpu.median()),
        Memory.megabytes(peak),
        ratio(response, responses(base.free())),
        ratio(cpu, cpu(base.free())),
        results.throttled().isEmpty()
            ? ""
            : Sample.milliseconds(responses(results.throttled()).median()),
        results.throttled().isEmpty()
            ? ""
            : ratio(responses(results.throttled()), responses(base.throttled())));
  }

  private static Sample responses(List<StartTimes> starts) {
    return Sample.of(starts.stream().map(StartTimes::response).toList());
  }

  private static Sample cpu(List<StartTimes> starts) {
    return Sample.of(starts.stream().map(StartTimes::cpu).toList());
  }

  private static String ratio(Sample sample, Sample base) {
    return String.format(Locale.ROOT, "%.3f", sample.ratioTo(base));
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
