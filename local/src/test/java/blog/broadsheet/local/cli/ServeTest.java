package blog.broadsheet.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./blog serve}, as a process of its own, for it serves until somebody ends it. */
@Timeout(240)
final class ServeTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void keptBlogIsItsOwnersAlone() throws Exception {
    var data = folder.resolve("data").toString();
    try (var blog = Served.start("--data", data)) {
      assertThat(blog.said()).contains("an empty blog: upload to s3://content");
      assertThat(blog.get("api/posts")).contains("\"posts\":[]");
    }
    Files.createDirectories(folder.resolve("mine/_posts"));
    Files.writeString(folder.resolve("mine/_posts/2019-10-13-wrap-up.md"), "*All* done.");

    try (var blog = Served.start(folder.resolve("mine").toString(), "--data", data)) {
      assertThat(blog.said()).contains("1 files uploaded").doesNotContain("removed", "empty");
      assertThat(blog.get("api/posts")).containsOnlyOnce("\"path\":").contains("wrap-up");
    }
    try (var blog = Served.start("--data", data)) {
      assertThat(blog.said()).doesNotContain("empty");
      assertThat(blog.get("api/posts")).containsOnlyOnce("\"path\":").contains("wrap-up");
    }
  }

  /**
   * A blog that runs.
   *
   * @param said what it told up to the line that it is ready
   */
  private record Served(Process process, String said) implements AutoCloseable {
    static Served start(String... arguments) throws IOException {
      var program =
          List.of(
              ProcessHandle.current().info().command().orElseThrow(),
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-Dblog.home=" + System.getProperty("repository.root"),
              "-cp",
              System.getProperty("java.class.path"),
              Main.class.getName(),
              "serve",
              "--port=0",
              "--s3-port=0");
      var command = Stream.concat(program.stream(), Stream.of(arguments)).toList();
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var lines = new ArrayList<String>();
      var reader = process.inputReader(UTF_8);
      do {
        var line = reader.readLine();
        assertThat(line).as("the end of %s", lines).isNotNull();
        lines.add(line);
      } while (!lines.getLast().startsWith("ready: "));
      return new Served(process, String.join("\n", lines));
    }

    String get(String path) throws IOException, InterruptedException {
      var address = URI.create(said.replaceFirst("(?s).*ready: (\\S+) .*", "$1"));
      try (var http = HttpClient.newHttpClient()) {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
      }
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}
