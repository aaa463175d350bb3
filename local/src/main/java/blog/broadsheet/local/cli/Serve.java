package blog.broadsheet.local.cli;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.local.lambda.Patience;
import blog.broadsheet.local.s3.S3Server;
import blog.broadsheet.local.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./blog serve}: publishes a folder and serves it, until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Publishes a Jekyll folder and serves it on this machine until Ctrl-C.",
      "What is saved in the folder or removed from it meanwhile is live a second later."
    },
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = {
        "The folder with _posts/ and _config.yml.",
        "Without it, what --data keeps, which at first is nothing; without both, the example blog."
      })
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Of the site. Default: ${DEFAULT-VALUE}; 0 for a free one.")
  private int port;

  @Option(
      names = "--s3-port",
      paramLabel = "PORT",
      defaultValue = "9000",
      description = "Of the S3 endpoint. Default: ${DEFAULT-VALUE}; 0 for a free one.")
  private int s3Port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps everything in this folder; without it, in memory.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--dynamodb",
      paramLabel = "URL",
      description = "Keeps the index in the DynamoDB at this endpoint.")
  private Optional<URI> dynamodb = Optional.empty();

  @Option(
      names = "--kill-publishing",
      hidden = true,
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "For the soak: the share of the publishing function's calls that are killed.")
  private double killed;

  @Override
  public Integer call() throws InterruptedException {
    var home = Home.ofProcess();
    // Whoever keeps a blog wants it to be theirs: the examples would be in it for good.
    var source = data.isPresent() ? folder : Optional.of(folder.orElseGet(home::examples));
    var blog = source.map(path -> new BlogFolder(path, data));
    var options =
        new LocalStack.Options(
            port, s3Port, data, dynamodb, Patience.killing(killed), Optional.empty());
    var publication = new Publication(spec.commandLine().getOut(), spec.commandLine().getErr());
    var stack = LocalStack.start(home.template(), options, publication);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
    if (blog.isPresent()) {
      publish(blog.get(), publication, stack);
    } else {
      publication.repair(stack);
      tellEmpty(stack);
    }
    spec.commandLine().getOut().println(ready(stack));
    publication.follow(stack);
    return 0;
  }

  private static void publish(BlogFolder blog, Publication publication, LocalStack stack)
      throws InterruptedException {
    var mirror = FolderMirror.of(blog, stack);
    publication.publish(mirror, stack);
    Thread.ofVirtual()
        .name("folder")
        .start(() -> {
          try {
            publication.watch(mirror, stack);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void tellEmpty(LocalStack stack) {
    if (stack.s3().isEmpty(stack.contentBucket())) {
      spec.commandLine()
          .getOut()
          .printf(
              "an empty blog: upload to s3://%s, or name a folder to publish%n",
              stack.contentBucket());
    }
  }

  private static String ready(LocalStack stack) {
    return "ready: %s in %.1f s; upload to s3://%s at %s (access key %s, secret %s, region %s)"
        .formatted(
            stack.address(),
            sinceStart().toMillis() / 1000.0,
            stack.contentBucket(),
            stack.s3().endpoint(),
            S3Server.ACCESS_KEY,
            S3Server.SECRET_KEY,
            Template.REGION);
  }

  /** Since the process was started, the launcher included. */
  private static Duration sinceStart() {
    var now = Instant.now();
    return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
  }
}
