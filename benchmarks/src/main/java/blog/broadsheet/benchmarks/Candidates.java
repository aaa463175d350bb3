package blog.broadsheet.benchmarks;

import blog.broadsheet.testing.lambda.CdnRequests;
import blog.broadsheet.testing.lambda.RehearsedAws;
import blog.broadsheet.testing.lambda.Sandbox;
import blog.broadsheet.testing.lambda.Training;
import blog.broadsheet.testing.lambda.UploadEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The functions whose starts are compared, each on the same AWS over TLS. */
final class Candidates {
  private static final String PUBLISH = "blog.broadsheet.publish.PublishHandler";
  private static final String SITE = "blog.broadsheet.site.SiteHandler";
  private static final Map<String, String> FROM_SNAPSHOT =
      Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");

  /** About what the managed runtime gives its JVM. */
  static final List<String> MANAGED =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

  private final Path root = Path.of(System.getProperty("repository.root", "."));
  private final Path folder;
  private final TlsIdentity identity;
  private final Map<String, String> environment;
  private final String home;
  private final String upload;

  /**
   * @param folder takes the caches of classes
   * @param post the key of a post that the content bucket holds
   */
  Candidates(Path folder, TlsIdentity identity, RehearsedAws aws, String post) throws IOException {
    this.folder = folder;
    this.identity = identity;
    this.environment = aws.environment();
    this.home =
        CdnRequests.of(
            Files.readString(root.resolve("events/site/home.json")), RehearsedAws.CDN_SECRET);
    this.upload = UploadEvents.of(List.of(post));
  }

  /** Those that answer with the home page, and the floor, which answers with a constant. */
  List<Candidate> reading() throws IOException, InterruptedException {
    var plain = function(jar("site"), SITE, MANAGED);
    return List.of(
        of("tutorial", function(naive(), "blog.broadsheet.naive.HomePage", MANAGED)),
        of(
            "Spring Cloud Function",
            function(
                    libraries("spring"),
                    "org.springframework.cloud.function.adapter.aws.FunctionInvoker",
                    MANAGED)
                .with(Map.of("MAIN_CLASS", "blog.broadsheet.spring.HomePageApplication"))),
        of("bare runtime client", function(floor(), "blog.broadsheet.naive.Constant", MANAGED)),
        of("Broadsheet", plain),
        of("Broadsheet with its cache", cached(SITE, "site")),
        of("Broadsheet from its snapshot", plain.with(FROM_SNAPSHOT)));
  }

  /** Those that publish one post. */
  List<Candidate> publishing() throws IOException, InterruptedException {
    var plain = function(jar("publish"), PUBLISH, MANAGED);
    return Stream.of(
            of(
                "tutorial, publishing",
                function(naive(), "blog.broadsheet.naive.Publishing", MANAGED)),
            of("Broadsheet, publishing", plain),
            of("Broadsheet, publishing with its cache", cached(PUBLISH, "publish")),
            of("Broadsheet, publishing from its snapshot", plain.with(FROM_SNAPSHOT)))
        .map(candidate ->
            new Candidate(
                candidate.name(), candidate.command(), candidate.environment(), upload, ""))
        .toList();
  }

  /** The publishing function by itself, to fill the blog. */
  Sandbox.Function publisher() {
    return function(jar("publish"), PUBLISH, MANAGED);
  }

  List<String> trusted(Sandbox.Function function) {
    return identity.trusted(Sandbox.command(function));
  }

  private Candidate of(String name, Sandbox.Function function) {
    return new Candidate(
        name, trusted(function), function.environment(), home, "\"statusCode\":200");
  }

  private Sandbox.Function function(List<Path> classPath, String handler, List<String> flags) {
    return new Sandbox.Function(
        classPath,
        handler,
        environment,
        Stream.concat(flags.stream(), identity.flags().stream()).toList());
  }

  /** As in its image: see {@code image/}. */
  private Sandbox.Function cached(String handler, String module)
      throws IOException, InterruptedException {
    var cache = folder.resolve(module + ".aot");
    var function = new Sandbox.Function(jar(module), handler, environment, imageFlags());
    train(module, Sandbox.command(function.with("-XX:AOTCacheOutput=" + cache)));
    if (!Files.exists(cache)) {
      throw new IOException("No cache of classes was made: " + cache);
    }
    return function.with("-XX:AOTCache=" + cache);
  }

  private void train(String module, List<String> command) throws IOException, InterruptedException {
    Progress.say("making the cache of classes: " + module);
    try (var aws = RehearsedAws.start()) {
      var training = new Training(root, aws);
      if (module.equals("publish")) {
        training.publish(command);
      } else {
        training.publish(Sandbox.command(publisher()));
        training.read(command);
      }
    }
  }

  private List<String> imageFlags() throws IOException {
    var processor = System.getProperty("os.arch").equals("aarch64") ? "armv8" : "x86_64";
    var libraries = root.resolve("testing/lambda-runtime/target/jni/linux/" + processor + "/glibc");
    return Stream.concat(
            Files.readAllLines(root.resolve("image/jvm.options")).stream()
                .filter(Predicate.not(line -> line.startsWith("#"))),
            Stream.of("-Djava.library.path=" + libraries.toAbsolutePath()))
        .toList();
  }

  /** One fat jar, as tutorials deploy it. */
  private List<Path> naive() {
    return List.of(root.resolve("benchmarks/naive/target/naive-function.jar"));
  }

  /** Without anything that the runtime client does not bring along. */
  private List<Path> floor() {
    return List.of(root.resolve("benchmarks/naive/target/classes"));
  }

  private List<Path> jar(String module) {
    return List.of(root.resolve("functions/%s/target/%s-function.jar".formatted(module, module)));
  }

  private List<Path> libraries(String module) throws IOException {
    try (var files = Files.list(root.resolve("benchmarks/%s/target/lib".formatted(module)))) {
      return files.sorted().toList();
    }
  }
}
