package blog.broadsheet.local.cli;

import blog.broadsheet.local.LocalStack;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./blog repair}: brings a blog that is kept on this machine into line with its bucket. */
@Command(
    name = "repair",
    description = {
      "Publishes anew whatever differs between the uploaded files and the blog.",
      "The blog must not be running; it repairs itself each time it starts."
    },
    mixinStandardHelpOptions = true)
final class Repair implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The folder that keeps the blog.")
  private Path data = Path.of("");

  @Option(
      names = "--dynamodb",
      paramLabel = "URL",
      description = "The DynamoDB endpoint that keeps the index, if it is not in the folder.")
  private Optional<URI> dynamodb = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    if (!Files.isDirectory(data)) {
      throw new UserFault(
          "There is no folder %s; name the one of ./blog serve --data".formatted(data));
    }
    var publication = new Publication(spec.commandLine().getOut(), spec.commandLine().getErr());
    var options = new LocalStack.Options(0, 0, Optional.of(data), dynamodb);
    try (var stack = LocalStack.start(Home.ofProcess().template(), options, publication)) {
      publication.repair(stack);
    }
    return 0;
  }
}
