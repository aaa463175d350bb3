package blog.broadsheet.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  @TempDir private Path folder = Path.of("");
  @RegisterExtension private final Terminal terminal = new Terminal();

  @Test
  void missingFolderIsOneLine() {
    assertThat(terminal.run("serve", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(terminal.err()).startsWith("There is no folder").hasLineCount(1);
  }

  @Test
  void portInUseIsOneLine() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());

      assertThat(terminal.run("serve", folder.toString(), "--port", port, "--s3-port", "0"))
          .isEqualTo(2);
      assertThat(terminal.run("serve", folder.toString(), "--port", "0", "--s3-port", port))
          .isEqualTo(2);
      assertThat(terminal.err().lines())
          .hasSize(2)
          .allMatch(line -> line.startsWith("Port %s is in use; ".formatted(port)));
    }
  }

  @Test
  void missingTemplateIsOneLine() {
    System.setProperty("blog.home", folder.toString());

    assertThat(terminal.run("serve", folder.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("template.yaml").hasLineCount(1);
  }

  @Test
  void misspeltCommandIsOneLine() {
    assertThat(terminal.run("serfe")).isEqualTo(2);
    assertThat(terminal.run("serve", "--port", "http")).isEqualTo(2);
    assertThat(terminal.err()).hasLineCount(2).contains("./blog --help", "./blog serve --help");
  }

  @Test
  void portsAndAddressesThatCannotBeAreOneLine() {
    assertThat(terminal.run("serve", "--port", "99999")).isEqualTo(2);
    assertThat(terminal.run("repair", "--port", "-1")).isEqualTo(2);
    assertThat(terminal.run("serve", "--dynamodb", "localhost:8000")).isEqualTo(2);
    assertThat(terminal.run("serve", "--dynamodb", "localhost")).isEqualTo(2);
    assertThat(terminal.err())
        .hasLineCount(4)
        .contains(
            "'99999' is no port",
            "'-1' is no port",
            "'localhost:8000' is no address",
            "'localhost' is no address");
  }

  @Test
  void helpNamesTheCommands() {
    assertThat(terminal.run("--help")).isZero();
    assertThat(terminal.out())
        .contains("serve", "upload", "repair", "render", "history", "rollback", "redrive")
        .doesNotContain("train");
  }

  @Test
  void postIsRenderedBesideItsMetadata() throws IOException {
    write("_config.yml", "timezone: America/Chicago\n");
    write("_posts/2019-10-13-wrap-up.md", "---\ntitle: Wrap up\ntags: [b, a]\n---\n*All* done.");
    write("news/_posts/2019-10-14-bad.md", "---\ntitle: [\n---\n");
    write("about.md", "no post");
    var target = folder.resolve("out");

    assertThat(terminal.run("render", folder.toString(), "--out", target.toString())).isEqualTo(1);

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
    assertThat(terminal.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("1 rendered to %s, 1 rejected", target),
            line -> assertThat(line).startsWith("news/_posts/2019-10-14-bad.md: line 3: "));
  }

  @Test
  void rejectedPostLeavesNoPageOfAnEarlierRun() throws IOException {
    var target = folder.resolve("out");
    write("_posts/2019-10-13-a.md", "Fine.");
    assertThat(terminal.run("render", folder.toString(), "--out", target.toString())).isZero();
    write("_posts/2019-10-13-a.md", "---\ntitle: [\n---\n");
    assertThat(terminal.run("render", folder.toString(), "--out", target.toString())).isEqualTo(1);

    assertThat(target.resolve("_posts/2019-10-13-a.html")).doesNotExist();
    assertThat(target.resolve("_posts/2019-10-13-a.json")).content().contains("rejected");
  }

  @Test
  void whatIsLeftAloneIsNotRendered() throws IOException {
    write("_config.yml", "exclude: [attic]\n");
    write("attic/_posts/2019-10-13-a.md", "---\ntitle: [\n---\n");
    write("_posts/_apart/2019-10-13-b.md", "Left alone.");
    write("_posts/2019-10-13-c.md", "Fine.");
    write("content/search.md", "---\nlayout: search\n---\n");
    var target = folder.resolve("out");

    assertThat(terminal.run("render", folder.toString(), "--out", target.toString())).isZero();

    assertThat(terminal.out()).startsWith("1 rendered ");
    assertThat(target.resolve("attic")).doesNotExist();
    assertThat(target.resolve("_posts/_apart")).doesNotExist();
    assertThat(target.resolve("content/search.html")).doesNotExist();
    assertThat(target.resolve("content/search.json")).content().contains("ignored", "no text");
  }

  @Test
  void postWhoseTimeIsOverIsRenderedAsExpired() throws IOException {
    write("_posts/2019-10-13-a.md", "---\nexpires: 2019-10-14\n---\nOver.");
    var target = folder.resolve("out");

    assertThat(terminal.run("render", folder.toString(), "--out", target.toString())).isZero();

    assertThat(target.resolve("_posts/2019-10-13-a.json"))
        .content()
        .contains("\"outcome\":\"expired\"");
  }

  @Test
  void faultySettingsAreOneLineWithTheirPlaceAndARemedy() throws IOException {
    write("_config.yml", "title: A\ndescription: [\n");

    assertThat(terminal.run("render", folder.toString(), "--out", folder.resolve("out").toString()))
        .isEqualTo(2);

    assertThat(terminal.err())
        .hasLineCount(1)
        .containsPattern("_config\\.yml: line \\d+: .+\\. .+");
  }

  @Test
  void fileInPlaceOfAFolderIsOneLine() throws IOException {
    write("taken", "");
    write("_posts/2019-10-13-a.md", "Hello");
    var taken = folder.resolve("taken").toString();

    assertThat(terminal.run("render", folder.toString(), "--out", taken)).isEqualTo(1);
    assertThat(serve("--data", taken)).isEqualTo(1);
    assertThat(terminal.err().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith(taken).contains("name another folder"));
  }

  @Test
  void dynamoThatDoesNotAnswerIsOneLine() {
    // Nobody serves at this port, which is the lowest.
    assertThat(serve("--dynamodb", "http://localhost:1")).isEqualTo(2);
    assertThat(terminal.err()).hasLineCount(1).contains("http://localhost:1", "start it");
  }

  @Test
  void faultsOfOursKeepTheirTrace() {
    assertThat(MachineFault.line(new IllegalStateException(new NullPointerException()))).isEmpty();
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

    assertThat(new BlogFolder(folder).contents().files())
        .extracting(BlogFolder.Entry::key)
        .containsExactly("_config.yml", "_posts/2019-10-13-a.md", "assets/deep/a b.png");
  }

  @Test
  void pagesThatHugoMadeAreLeftOutAndOtherPublicFilesAreNot() throws IOException {
    write("public/css/a.css", "");
    assertThat(new BlogFolder(folder).contents().files()).hasSize(1);

    write("archetypes/default.md", "");
    assertThat(new BlogFolder(folder).contents().files())
        .extracting(BlogFolder.Entry::key)
        .containsExactly("archetypes/default.md");
  }

  @Test
  void picturesInHugosStaticFolderAreWhereItsReadersFindThem() throws IOException {
    write("static/images/a.png", "");
    write("static/icon.png", "");
    write("static/about.html", "");
    write("images/b.png", "");
    write("static/images/b.png", "");
    assertThat(new BlogFolder(folder).contents().files())
        .extracting(BlogFolder.Entry::key)
        .containsExactly(
            "images/b.png",
            "static/about.html",
            "static/icon.png",
            "static/images/a.png",
            "static/images/b.png");

    write("hugo.toml", "");
    assertThat(new BlogFolder(folder).contents().files())
        .extracting(BlogFolder.Entry::key, entry -> key(entry.file()))
        .containsExactly(
            tuple("hugo.toml", "hugo.toml"),
            tuple("icon.png", "static/icon.png"),
            tuple("images/a.png", "static/images/a.png"),
            tuple("images/b.png", "images/b.png"),
            tuple("static/about.html", "static/about.html"));
  }

  private String key(Path file) {
    var root = new BlogFolder(folder).root();
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Without end where it starts, for nobody stops it. */
  private int serve(String... options) {
    return terminal.run(
        Stream.concat(
                Stream.of("serve", folder.toString(), "--port", "0", "--s3-port", "0"),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
