package blog.broadsheet.testing.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a function do all that it does, so that a JVM started with {@code -XX:AOTCacheOutput} can
 * write down which classes it needs and how: posts are published, and each recorded request is
 * answered.
 *
 * <p>The JVM, the jars and the class path must be those of later starts, so this runs where the
 * function will.
 */
public final class Training {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int BATCH = 10;
  private static final String CONFIG = "_config.yml";

  private final Path folder;
  private final RehearsedAws aws;

  /**
   * @param folder of the project: posts are below {@code examples/_posts}, requests below {@code
   *     events/site}
   */
  public Training(Path folder, RehearsedAws aws) {
    this.folder = folder;
    this.aws = aws;
  }

  /**
   * Trains one function.
   *
   * @param arguments the project's folder, {@code publish} or {@code site}, and the command that
   *     starts the function; for {@code site} also the one that starts the publishing function,
   *     after an argument {@code --}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var commands = split(List.of(arguments).subList(2, arguments.length));
    try (var aws = RehearsedAws.start()) {
      var training = new Training(Path.of(arguments[0]), aws);
      training.publish(commands.getLast());
      if (arguments[1].equals("site")) {
        training.read(commands.getFirst());
      }
    }
  }

  /**
   * Has the publishing function publish every post, and again after an edit, on a blog whose
   * listings have several parts.
   */
  public void publish(List<String> command) throws IOException, InterruptedException {
    aws.upload(CONFIG, "paginate: 5\n".getBytes(StandardCharsets.UTF_8));
    try (var function = Sandbox.start(command, aws.environment())) {
      publish(function, "");
      publish(function, "Edited.\n");
    }
  }

  private void publish(Sandbox function, String ending) throws IOException, InterruptedException {
    var keys = new ArrayList<>(List.of(CONFIG));
    for (var post : files("examples/_posts")) {
      var key = "_posts/" + post.getFileName();
      aws.upload(key, (Files.readString(post) + ending).getBytes(StandardCharsets.UTF_8));
      keys.add(key);
    }
    for (var from = 0; from < keys.size(); from += BATCH) {
      var batch = keys.subList(from, Math.min(from + BATCH, keys.size()));
      invoke(function, UploadEvents.of(batch));
    }
  }

  /** Has the site function answer every recorded request. */
  public void read(List<String> command) throws IOException, InterruptedException {
    try (var function = Sandbox.start(command, aws.environment())) {
      for (var event : files("events/site")) {
        var request = CdnRequests.of(Files.readString(event), RehearsedAws.CDN_SECRET);
        if (invoke(function, request).contains("\"statusCode\":403")) {
          throw new IllegalStateException("The site refuses, instead of answering: " + event);
        }
      }
    }
  }

  private static String invoke(Sandbox function, String event) throws InterruptedException {
    if (function.invoke(event, PATIENCE) instanceof Outcome.Returned(var answer)) {
      return answer;
    }
    throw new IllegalStateException("The function fails in training:\n" + function.log());
  }

  private List<Path> files(String below) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(below))) {
      return files.sorted().toList();
    }
  }

  private static List<List<String>> split(List<String> commands) {
    var end = commands.indexOf("--");
    return end < 0
        ? List.of(commands)
        : List.of(commands.subList(0, end), commands.subList(end + 1, commands.size()));
  }
}
