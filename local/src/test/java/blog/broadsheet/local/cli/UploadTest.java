package blog.broadsheet.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.local.s3.S3Server;
import blog.broadsheet.local.template.Template;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code ./blog upload} to a blog that runs, from folders as a build server checks them out. */
@Timeout(120)
final class UploadTest {
  private static final Template TEMPLATE =
      Template.read(Path.of(System.getProperty("repository.root"), "template.yaml"));

  @TempDir private Path folder = Path.of("");
  @TempDir private Path other = Path.of("");
  @RegisterExtension private final Terminal terminal = new Terminal();
  private final LocalStack stack = LocalStack.start(TEMPLATE, LocalStack.Options.ANYWHERE, _ -> {});
  private final S3Client s3 = stack.s3().client();

  @AfterEach
  void close() {
    s3.close();
    stack.close();
  }

  @Test
  void folderIsLiveWhenTheCommandEnds() throws Exception {
    save(folder, "_config.yml", "permalink: /:title/");
    save(folder, "_posts/2019-10-13-wrap-up.md", "*All* done.");
    save(folder, "assets/a.txt", "a");

    assertThat(upload(folder)).isZero();
    assertThat(status("wrap-up/")).isEqualTo(200);
    assertThat(upload(folder)).isZero();

    assertThat(terminal.out().lines())
        .containsExactly(
            "3 files uploaded, 0 unchanged",
            "1 published, 0 rejected",
            "0 files uploaded, 3 unchanged",
            "0 published, 0 rejected");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void whatAnotherCheckoutHasNoMoreIsGoneAndNothingElse() throws Exception {
    s3.putObject(
        put -> put.bucket("content").key("elsewhere.md"), RequestBody.fromString("elsewhere"));
    save(folder, "_posts/2019-10-13-a.md", "A");
    save(folder, "_posts/2019-10-14-b.md", "B");
    save(other, "_posts/2019-10-14-b.md", "B");
    assertThat(upload(folder)).isZero();

    assertThat(upload(other)).isZero();

    assertThat(terminal.out())
        .endsWith(
            "0 files uploaded, 1 unchanged, 1 removed%n0 published, 0 rejected, 1 removed%n"
                .formatted());
    assertThat(status("2019/10/13/a.html")).isEqualTo(410);
    assertThat(status("2019/10/14/b.html")).isEqualTo(200);
    assertThat(status("elsewhere.html")).isEqualTo(200);
  }

  @Test
  void whatCameByAnotherWayIsTakenAwayOnceTheFolderHadIt() throws Exception {
    s3.putObject(
        put -> put.bucket("content").key("_posts/2019-10-13-a.md"), RequestBody.fromString("A"));
    save(folder, "_posts/2019-10-13-a.md", "A");
    save(folder, "_posts/2019-10-14-b.md", "B");
    assertThat(upload(folder)).isZero();

    Files.delete(folder.resolve("_posts/2019-10-13-a.md"));
    assertThat(upload(folder)).isZero();

    assertThat(status("2019/10/13/a.html")).isEqualTo(410);
  }

  @Test
  void renamedFileThatKeepsItsPathIsNotRejected() throws Exception {
    save(folder, "_posts/2019-10-14-b.md", "---\npermalink: /b/\n---\nB");
    assertThat(upload(folder)).isZero();
    Files.move(folder.resolve("_posts/2019-10-14-b.md"), folder.resolve("_posts/2019-10-13-b.md"));

    assertThat(upload(folder)).isZero();

    assertThat(status("b/")).isEqualTo(200);
  }

  @Test
  void rejectedPostFailsTheBuildUntilItIsMended() throws Exception {
    save(folder, "_posts/2019-10-13-a.md", "---\ntitle: [\n---\n");
    assertThat(upload(folder)).isEqualTo(1);
    assertThat(upload(folder)).isEqualTo(1);
    save(folder, "_posts/2019-10-13-a.md", "Mended.");
    assertThat(upload(folder)).isZero();

    assertThat(terminal.out())
        .contains("\nrejected _posts/2019-10-13-a.md: line 3: ")
        .contains("\nstill rejected _posts/2019-10-13-a.md: line 3: ")
        .endsWith("1 published, 0 rejected%n".formatted());
  }

  @Test
  void folderOfAnotherBlogIsRefused() throws Exception {
    for (var day = 10; day < 25; day++) {
      save(folder, "_posts/2019-10-%d-a.md".formatted(day), "A");
    }
    save(folder, "_config.yml", "title: A");
    save(other, "_config.yml", "title: B");
    assertThat(upload(folder)).isZero();

    assertThat(upload(other)).isEqualTo(2);

    assertThat(terminal.err()).hasLineCount(1).contains("lacks 15", "aws s3 rm");
    assertThat(stack.s3().read("content", "_config.yml")).contains("title: A");
    assertThat(status("2019/10/13/a.html")).isEqualTo(200);
  }

  @Test
  void blogThatDoesNotAnswerInTimeIsOneLine() throws Exception {
    save(folder, "_posts/2019-10-13-a.md", "A");
    try (var deaf = S3Server.start(S3Server.inMemory(), 0, List.of("content"), _ -> {})) {
      var port = Integer.toString(deaf.endpoint().getPort());

      assertThat(terminal.run("upload", folder.toString(), "--s3-port", port, "--wait", "0"))
          .isEqualTo(2);
    }

    assertThat(terminal.err()).hasLineCount(1).contains("1 files", "run this again");
  }

  @Test
  void timeThatCannotBeIsOneLine() {
    assertThat(terminal.run("upload", folder.toString(), "--wait", "10m")).isEqualTo(2);

    assertThat(terminal.err()).hasLineCount(1).contains("'10m' is no time");
  }

  private static void save(Path folder, String key, String text) throws IOException {
    var file = folder.resolve(key);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int status(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(stack.address().resolve(path)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private int upload(Path blog) {
    var port = Integer.toString(stack.s3().endpoint().getPort());
    return terminal.run("upload", blog.toString(), "--s3-port", port);
  }
}
