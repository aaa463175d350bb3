package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * This project in another folder, by links, with a template of its own, which the local stack reads
 * its limits from. Exists until it is closed.
 */
record Checkout(Path path) implements AutoCloseable {
  private static final String TEMPLATE = "template.yaml";

  /** The default of the parameter {@code PublishConcurrency}. */
  private static final Pattern CONCURRENCY =
      Pattern.compile(
          "(?<=\\n  PublishConcurrency:\\n.{0,400}\\n    Default: )\\d+", Pattern.DOTALL);

  /** With another limit of the publishing function's calls at a time. */
  static Checkout publishing(int concurrency) throws IOException {
    var root = Blog.root().toAbsolutePath();
    var checkout = new Checkout(Files.createTempDirectory("broadsheet-checkout-"));
    try (var files = Files.list(root)) {
      for (var file : files.toList()) {
        Files.createSymbolicLink(checkout.path.resolve(file.getFileName()), file);
      }
    }
    var template = CONCURRENCY.matcher(Files.readString(root.resolve(TEMPLATE)));
    Files.delete(checkout.path.resolve(TEMPLATE));
    Files.writeString(
        checkout.path.resolve(TEMPLATE), template.replaceFirst(Integer.toString(concurrency)));
    return checkout;
  }

  @Override
  public void close() throws IOException {
    try (var links = Files.list(path)) {
      for (var link : links.toList()) {
        Files.delete(link);
      }
    }
    Files.delete(path);
  }
}
