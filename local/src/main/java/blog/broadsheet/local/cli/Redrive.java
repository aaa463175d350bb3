package blog.broadsheet.local.cli;

import blog.broadsheet.local.queue.SqsApi;
import blog.broadsheet.local.s3.S3Server;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;

/** {@code ./blog redrive}: has dead letters tried again. */
@Command(
    name = "redrive",
    description = {
      "Sends the messages that the functions gave up back to where they came from.",
      "Mend first what they failed by: the functions' logs say it."
    },
    mixinStandardHelpOptions = true)
final class Redrive implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--queue",
      paramLabel = "ARN",
      description = {
        "The queue of dead letters of a blog on AWS, reached by your usual AWS configuration.",
        "Without it, that of the blog that ./blog serve runs on this machine."
      })
  private Optional<String> queue = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Of ./blog serve. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    var arn = queue.orElseGet(() -> Home.ofProcess().deadLetters());
    try (var sqs = client(arn)) {
      sqs.startMessageMoveTask(start -> start.sourceArn(arn));
      spec.commandLine().getOut().println(result(sqs, arn));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserFault(
          "%s is no ARN of a queue; see the output Redrive of the stack".formatted(arn));
    } catch (SdkException e) {
      throw new UserFault(
          "The dead letters of %s cannot be reached; %s: %s"
              .formatted(arn, remedy(), e.getMessage()));
    }
  }

  private static String result(SqsClient sqs, String arn) throws InterruptedException {
    var task = task(sqs, arn);
    while ("RUNNING".equals(task.status())) {
      Thread.sleep(BETWEEN_LOOKS);
      task = task(sqs, arn);
    }
    var moved = Optional.ofNullable(task.approximateNumberOfMessagesMoved()).orElse(0L);
    return Optional.ofNullable(task.failureReason())
        .map(reason -> "%d dead letters are tried again, then: %s".formatted(moved, reason))
        .orElse(moved == 0 ? "no dead letters" : moved + " dead letters are tried again");
  }

  /** The newest. */
  private static ListMessageMoveTasksResultEntry task(SqsClient sqs, String arn) {
    return sqs.listMessageMoveTasks(list -> list.sourceArn(arn)).results().getFirst();
  }

  private SqsClient client(String arn) {
    var builder =
        SqsClient.builder()
            .region(Region.of(Arn.fromString(arn).region().orElseThrow()))
            .httpClient(UrlConnectionHttpClient.create());
    return (queue.isPresent() ? builder : local(builder)).build();
  }

  private SqsClientBuilder local(SqsClientBuilder builder) {
    return builder
        .endpointOverride(URI.create("http://localhost:%d%s".formatted(port, SqsApi.PATH)))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)));
  }

  private String remedy() {
    return queue.isPresent()
        ? "look at your AWS configuration"
        : "start ./blog serve, or name the --queue of a blog on AWS";
  }
}
