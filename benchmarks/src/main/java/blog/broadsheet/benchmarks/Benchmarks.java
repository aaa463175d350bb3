package blog.broadsheet.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one subcommand for each question. */
@Command(
    name = "benchmarks/run",
    description = "Measures ./blog as a process, by S3 and HTTP on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {Startup.class, Latency.class, Bulk.class, Reading.class})
final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] arguments) {
    var command = new CommandLine(new Benchmarks());
    command.setExecutionExceptionHandler((fault, line, _) -> {
      fault.printStackTrace(line.getErr());
      return line.getCommandSpec().exitCodeOnExecutionException();
    });
    System.exit(command.execute(arguments));
  }
}
