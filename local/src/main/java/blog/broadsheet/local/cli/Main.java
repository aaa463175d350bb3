package blog.broadsheet.local.cli;

import blog.broadsheet.local.EndpointException;
import blog.broadsheet.local.PortInUseException;
import blog.broadsheet.local.data.DataInUseException;
import blog.broadsheet.local.template.TemplateException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code ./blog}. A fault of its user is one line on standard error and exit code 2; so
 * is one of the machine, such as a full disk, with exit code 1. A stack trace is a fault of ours.
 */
@Command(
    name = "blog",
    description = "Broadsheet: a blog from Markdown files, here on one machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      Serve.class,
      Upload.class,
      Render.class,
      History.class,
      Rollback.class,
      Repair.class,
      Redrive.class,
      Train.class
    })
public final class Main {
  private static final int MAX_PORT = 65_535;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
  private static final Pattern ENDPOINT = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+/?");

  private Main() {}

  /**
   * Runs a command and ends the process.
   *
   * @param arguments as {@code ./blog --help} lists them
   */
  public static void main(String[] arguments) {
    // Years and ports stand in addresses, in digits that are no language's own.
    Locale.setDefault(Locale.ROOT);
    // The SDK's HTTP client keeps no more idle connections than this.
    System.setProperty("http.maxConnections", "64");
    System.exit(execute(utf8(System.out), utf8(System.err), arguments));
  }

  /** Runs a command and tells its exit code. */
  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    var line = new CommandLine(new Main());
    line.setOut(out).setErr(err);
    // The only numbers, addresses and times that commands take.
    line.registerConverter(int.class, Main::port)
        .registerConverter(URI.class, Main::endpoint)
        .registerConverter(Duration.class, Main::seconds);
    line.setParameterExceptionHandler(Main::misused);
    line.setExecutionExceptionHandler(Main::failed);
    return line.execute(arguments);
  }

  private static int misused(ParameterException e, String[] arguments) {
    var line = e.getCommandLine();
    line.getErr().printf("%s; see %s --help%n", e.getMessage(), qualifiedName(line));
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult result)
      throws Exception {
    return switch (e) {
      case PortInUseException _,
          DataInUseException _,
          EndpointException _,
          TemplateException _,
          UserFault _ -> {
        line.getErr().println(e.getMessage());
        yield CommandLine.ExitCode.USAGE;
      }
      default -> {
        line.getErr().println(MachineFault.line(e).orElseThrow(() -> e));
        yield CommandLine.ExitCode.SOFTWARE;
      }
    };
  }

  private static int port(String text) {
    try {
      var port = Integer.parseInt(text);
      if (port >= 0 && port <= MAX_PORT) {
        return port;
      }
    } catch (NumberFormatException _) {
      // As bad as one that is out of range.
    }
    throw new TypeConversionException(
        "'%s' is no port; ports are 0 to %d".formatted(text, MAX_PORT));
  }

  private static Duration seconds(String text) {
    if (!SECONDS.matcher(text).matches()) {
      throw new TypeConversionException(
          "'%s' is no time; give seconds, such as 600".formatted(text));
    }
    return Duration.ofSeconds(Long.parseLong(text));
  }

  private static URI endpoint(String text) {
    if (!ENDPOINT.matcher(text).matches()) {
      throw new TypeConversionException(
          "'%s' is no address; give one such as http://localhost:8000".formatted(text));
    }
    return URI.create(text);
  }

  private static String qualifiedName(CommandLine line) {
    return "./" + line.getCommandSpec().qualifiedName();
  }

  private static PrintWriter utf8(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** The version of the program's jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"broadsheet " + (version == null ? "(not packaged)" : version)};
    }
  }
}
