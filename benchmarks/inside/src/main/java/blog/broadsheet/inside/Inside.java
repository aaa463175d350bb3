package blog.broadsheet.inside;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of what needs no JMH. */
@Command(
    name = "benchmarks/run",
    description = "Measures the functions by themselves.",
    mixinStandardHelpOptions = true,
    subcommands = {Sizes.class, Publishing.class})
final class Inside {
  private Inside() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Inside()).execute(arguments));
  }
}
