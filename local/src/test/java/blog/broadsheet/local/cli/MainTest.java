package blog.broadsheet.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void name() {
    System.setProperty("blog.home", System.getProperty("repository.root"));
  }

  @AfterEach
  void forget() {
    System.clearProperty("blog.home");
  }

  @Test
  void missingFolderIsOneLine() {
    assertThat(run("serve", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("There is no folder").hasLineCount(1);
  }

  @Test
  void portInUseIsOneLine() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());

      assertThat(run("serve", folder.toString(), "--port", port, "--s3-port", "0")).isEqualTo(2);
      assertThat(run("serve", folder.toString(), "--port", "0", "--s3-port", port)).isEqualTo(2);
      assertThat(err.toString().lines())
          .hasSize(2)
          .allMatch(line -> line.startsWith("Port %s is in use; ".formatted(port)));
    }
  }

  @Test
  void missingTemplateIsOneLine() {
    System.setProperty("blog.home", folder.toString());

    assertThat(run("serve", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("template.yaml").hasLineCount(1);
  }

  @Test
  void misspeltCommandIsOneLine() {
    assertThat(run("serfe")).isEqualTo(2);
    assertThat(run("serve", "--port", "http")).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(2).contains("./blog --help", "./blog serve --help");
  }

  @Test
  void helpNamesTheCommands() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("serve", "repair", "render", "history", "rollback", "redrive")
        .doesNotContain("train");
  }

  @Test
  void postIsRenderedBesideItsMetadata() throws IOException {
    write("_config.yml", "timezone: America/Chicago\n");
    write("_posts/2019-10-13-wrap-up.md", "---\ntitle: Wrap up\ntags: [b, a]\n---\n*All* done.");
    write("news/_posts/2019-10-14-bad.md", "---\ntitle: [\n---\n");
    write("about.md", "no post");
    var target = folder.resolve("out");

    assertThat(run("render", folder.toString(), "--out", target.toString())).isZero();

    assertThat(target.resolve("_posts/2019-10-13-wrap-up.html")).content().contains("<em>All</em>");
    assertThat(target.resolve("_posts/2019-10-13-wrap-up.json"))
        .content()
        .contains("\"url\":\"/2019/10/13/wrap-up.html\"")
        .contains("\"title\":\"Wrap up\"")
        .contains("\"date_rfc3339_utc\":\"2019-10-13T05:00:00Z\"")
        .contains("\"outcome\":\"published\"");
    assertThat(target.resolve("news/_posts/2019-10-14-bad.json"))
        .content()
        .contains("\"outcome\":\"rejected\"", "\"line\"", "\"fix\"");
    assertThat(target.resolve("about.json")).doesNotExist();
  }

  @Test
  void folderIsReadWithoutWhatOthersMade() throws IOException {
    write("_config.yml", "");
    write(".git/config", "");
    write("_site/index.html", "");
    write("node_modules/a/b.js", "");
    write("_posts/.DS_Store", "");
    write("_posts/2019-10-13-a.md", "");
    write("assets/deep/a b.png", "");

    assertThat(new BlogFolder(folder).files(_ -> {}))
        .extracting(BlogFolder.Entry::key)
        .containsExactly("_config.yml", "_posts/2019-10-13-a.md", "assets/deep/a b.png");
  }

  private int run(String... arguments) {
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
