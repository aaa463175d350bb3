package blog.broadsheet.local.cli;

import blog.broadsheet.local.queue.SqsApi;
import blog.broadsheet.local.s3.S3Server;
import blog.broadsheet.local.template.Template;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Options that say whose queue is meant: of the blog that runs on this machine, or of one on AWS.
 */
final class BlogQueue {
  /** What is done with a queue. */
  interface Work<T> {
    T with(SqsClient sqs, Arn queue) throws InterruptedException;
  }

  @Option(
      names = "--queue",
      paramLabel = "ARN",
      description = {
        "The queue of a blog on AWS, as the stack's output of this command's name tells it, reached"
            + " by your usual AWS configuration.",
        "Without it, that of the blog that ./blog serve runs on this machine."
      })
  private Optional<String> queue = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Of ./blog serve. Default: ${DEFAULT-VALUE}.")
  private int port;

  /** Whether one on AWS is named. */
  boolean isOnAws() {
    return queue.isPresent();
  }

  /**
   * Works with the queue.
   *
   * @param local the ARN of the one that is meant on this machine
   * @throws UserFault if it is named wrongly, does not answer or refuses
   */
  <T> T with(Function<Template, String> local, Work<T> work) throws InterruptedException {
    var arn = queue.map(BlogQueue::arn);
    var chosen = arn.orElseGet(() -> Arn.fromString(local.apply(Home.ofProcess().template())));
    try (var sqs = arn.map(BlogQueue::onAws).orElseGet(this::onThisMachine)) {
      return work.with(sqs, chosen);
    } catch (SdkException e) {
      throw new UserFault(
          "The queue %s cannot be reached; %s: %s".formatted(chosen, remedy(), AwsFault.reason(e)));
    }
  }

  private static Arn arn(String text) {
    return Arn.tryFromString(text)
        .filter(arn -> arn.service().equals("sqs") && arn.region().isPresent())
        .orElseThrow(() ->
            new UserFault(
                "%s is no ARN of a queue, such as arn:aws:sqs:eu-central-1:123456789012:NAME; the stack's outputs name it"
                    .formatted(text)));
  }

  private static SqsClient onAws(Arn queue) {
    return SqsClient.builder()
        .region(Region.of(queue.region().orElseThrow()))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private SqsClient onThisMachine() {
    return SqsClient.builder()
        .region(Region.of(Template.REGION))
        .endpointOverride(URI.create("http://localhost:%d%s".formatted(port, SqsApi.PATH)))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private String remedy() {
    return isOnAws()
        ? "look at your AWS configuration"
        : "start ./blog serve or give its --port, or name the --queue of a blog on AWS";
  }
}
