package blog.broadsheet.local.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;

/** {@code ./blog redrive}: has dead letters tried again. Exit code 1 where not all could be. */
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
  @Mixin private BlogQueue deadLetters = new BlogQueue();

  @Override
  public Integer call() throws InterruptedException {
    var task =
        deadLetters.with(
            Home::deadLetters,
            (sqs, queue) -> {
              sqs.startMessageMoveTask(start -> start.sourceArn(queue.toString()));
              return ended(sqs, queue.toString());
            });
    spec.commandLine().getOut().println(result(task));
    return task.failureReason() == null ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static ListMessageMoveTasksResultEntry ended(SqsClient sqs, String arn)
      throws InterruptedException {
    var task = task(sqs, arn);
    while ("RUNNING".equals(task.status())) {
      Thread.sleep(BETWEEN_LOOKS);
      task = task(sqs, arn);
    }
    return task;
  }

  private static String result(ListMessageMoveTasksResultEntry task) {
    var moved = Optional.ofNullable(task.approximateNumberOfMessagesMoved()).orElse(0L);
    return Optional.ofNullable(task.failureReason())
        .map(reason -> "%d dead letters are tried again, then: %s".formatted(moved, reason))
        .orElse(moved == 0 ? "no dead letters" : moved + " dead letters are tried again");
  }

  /** The newest. */
  private static ListMessageMoveTasksResultEntry task(SqsClient sqs, String arn) {
    return sqs.listMessageMoveTasks(list -> list.sourceArn(arn)).results().getFirst();
  }
}
