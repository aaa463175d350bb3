package blog.broadsheet.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: one subcommand for each question. */
@Command(
    name = "benchmarks/run",
    description = "Measures ./blog as a process, by S3 and HTTP on this machine.",
    subcommands = {
      Startup.class,
      Coldstart.class,
      Invocations.class,
      Latency.class,
      Bulk.class,
      Reading.class,
      Front.class,
      Soak.class,
      Peers.class
    })
final class Benchmarks {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Say how to use it.")
  @SuppressWarnings("unused") // Picocli sets it, and acts on it itself.
  private boolean help;

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
