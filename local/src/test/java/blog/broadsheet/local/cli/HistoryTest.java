package blog.broadsheet.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.local.s3.S3Server;
import blog.broadsheet.local.template.Template;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code ./blog history} and {@code ./blog rollback} on a blog that runs. */
@Timeout(120)
final class HistoryTest {
  private static final String KEY = "_posts/2019-10-13-wrap-up.md";
  private static final Template TEMPLATE =
      Template.read(Path.of(System.getProperty("repository.root"), "template.yaml"));

  @TempDir private Path folder = Path.of("");
  @RegisterExtension private final Terminal terminal = new Terminal();
  private final LocalStack stack = LocalStack.start(TEMPLATE, LocalStack.Options.ANYWHERE, _ -> {});
  private final S3Client s3 = stack.s3().client();

  @AfterEach
  void close() {
    s3.close();
    stack.close();
  }

  @Test
  void rolledBackPostIsLiveAsItWas() throws Exception {
    put("First");
    put("Second");
    remove();
    var first =
        s3.listObjectVersions(list -> list.bucket("content").prefix(KEY))
            .versions()
            .getLast()
            .versionId();
    assertThat(terminal.run("history", KEY, "--s3-port", s3Port())).isZero();
    var lines = terminal.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).endsWith("removed  current");
    assertThat(lines.get(2)).endsWith("  5 bytes").contains(first);

    assertThat(terminal.run("rollback", KEY, first, "--s3-port", s3Port())).isZero();
    stack.uploads().awaitSettled();

    assertThat(get("2019/10/13/wrap-up.html")).contains("First");
    assertThat(
            s3.getObjectAsBytes(get -> get.bucket("content").key("_receipts/" + KEY + ".json"))
                .asUtf8String())
        .contains("\"published\"");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void versionThatCannotBeCurrentIsOneLine() {
    put("First");
    var removal = remove();

    assertThat(terminal.run("rollback", KEY, "none", "--s3-port", s3Port())).isEqualTo(2);
    assertThat(terminal.run("rollback", KEY, removal, "--s3-port", s3Port())).isEqualTo(2);
    assertThat(terminal.run("history", "_posts/none.md", "--s3-port", s3Port())).isEqualTo(2);

    assertThat(terminal.err())
        .hasLineCount(3)
        .contains("no version none", "aws s3 rm", "never was");
  }

  @Test
  void currentVersionStays() {
    put("First");
    var version = s3.headObject(head -> head.bucket("content").key(KEY)).versionId();

    assertThat(terminal.run("rollback", KEY, version, "--s3-port", s3Port())).isZero();

    assertThat(terminal.out()).contains("already");
    assertThat(s3.listObjectVersions(list -> list.bucket("content").prefix(KEY)).versions())
        .hasSize(1);
  }

  @Test
  void bucketWithoutVersionsIsOneLine() {
    try (var server = S3Server.start(S3Server.in(folder), 0, List.of("content"), _ -> {})) {
      var port = Integer.toString(server.endpoint().getPort());

      assertThat(terminal.run("history", KEY, "--s3-port", port)).isEqualTo(2);
    }

    assertThat(terminal.err()).hasLineCount(1).contains("keeps no versions");
  }

  @Test
  void blogThatDoesNotRunIsOneLine() {
    var port = s3Port();
    stack.close();

    assertThat(terminal.run("history", KEY, "--s3-port", port)).isEqualTo(2);

    assertThat(terminal.err()).hasLineCount(1).contains("./blog serve");
  }

  private void put(String text) {
    s3.putObject(put -> put.bucket("content").key(KEY), RequestBody.fromString(text));
  }

  /** The version that the removal is. */
  private String remove() {
    return s3.deleteObject(delete -> delete.bucket("content").key(KEY)).versionId();
  }

  private String get(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(stack.address().resolve(path)).build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  private String s3Port() {
    return Integer.toString(stack.s3().endpoint().getPort());
  }
}
