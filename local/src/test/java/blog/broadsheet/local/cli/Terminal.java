package blog.broadsheet.local.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where a test gives commands, as from a checkout of Broadsheet, and reads what they print. */
final class Terminal implements BeforeEachCallback, AfterEachCallback {
  private static final String HOME = "blog.home";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Override
  public void beforeEach(ExtensionContext test) {
    System.setProperty(HOME, System.getProperty("repository.root"));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    System.clearProperty(HOME);
  }

  /** Runs a command to its end, which it tells by its exit code. */
  int run(String... arguments) {
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  /** What all commands of the test have printed. */
  String out() {
    return out.toString();
  }

  /** What all commands of the test have complained of. */
  String err() {
    return err.toString();
  }
}
