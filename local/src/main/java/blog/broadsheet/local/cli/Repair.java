package blog.broadsheet.local.cli;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.publish.RepairHandler;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * {@code ./blog repair}: brings a blog into line with its bucket, be it running or not. Exit code 1
 * where something is left to do.
 */
@Command(
    name = "repair",
    description = {
      "Publishes anew whatever differs between the uploaded files and the blog.",
      "A running blog is asked to do so; one that is stopped is named by its --data."
    },
    mixinStandardHelpOptions = true)
final class Repair implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private BlogQueue repairs = new BlogQueue();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that keeps a blog that is not running; it is repaired at once.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--dynamodb",
      paramLabel = "URL",
      description = "The DynamoDB endpoint that keeps its index, if it is not in the folder.")
  private Optional<URI> dynamodb = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    if (data.isPresent() ? repairs.isOnAws() : dynamodb.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--dynamodb belongs to --data, and --data to no --queue");
    }
    if (data.isPresent()) {
      return repair(data.get());
    }
    repairs.with(Home::repairs, Repair::ask);
    spec.commandLine()
        .getOut()
        .println("the blog repairs itself now; what changes is in its log and in the receipts");
    return CommandLine.ExitCode.OK;
  }

  private static String ask(SqsClient sqs, Arn queue) {
    var url =
        sqs.getQueueUrl(
                get -> {
                  get.queueName(queue.resource().resource());
                  queue.accountId().ifPresent(get::queueOwnerAWSAccountId);
                })
            .queueUrl();
    return sqs.sendMessage(send -> send.queueUrl(url).messageBody(RepairHandler.REQUEST))
        .messageId();
  }

  private int repair(Path folder) throws InterruptedException {
    if (Files.notExists(folder.resolve(LocalStack.DATA_FILE))
        && Files.notExists(folder.resolve(LocalStack.BUCKETS))) {
      throw new UserFault(
          "There is no blog in %s; name the folder of ./blog serve --data".formatted(folder));
    }
    var publication = new Publication(spec.commandLine().getOut(), spec.commandLine().getErr());
    var options = new LocalStack.Options(0, 0, data, dynamodb);
    try (var stack = LocalStack.start(Home.ofProcess().template(), options, publication)) {
      publication.repair(stack);
      return stack.isRepaired() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }
}
