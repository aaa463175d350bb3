package blog.broadsheet.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.LocalStack;
import blog.broadsheet.local.data.DataFile;
import blog.broadsheet.local.queue.Queues;
import blog.broadsheet.local.s3.S3Server;
import blog.broadsheet.local.template.Template;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** {@code ./blog repair}, of a blog that runs and of one that does not. */
@Timeout(120)
final class RepairTest {
  private static final String KEY = "_posts/2019-10-13-wrap-up.md";
  private static final String RECEIPT = "_receipts/" + KEY + ".json";
  private static final String ROOT = System.getProperty("repository.root");
  private static final Template TEMPLATE = Template.read(Path.of(ROOT, "template.yaml"));

  @TempDir private Path folder = Path.of("");
  @RegisterExtension private final Terminal terminal = new Terminal();

  @Test
  void runningBlogRepairsItselfWhenAsked() throws Exception {
    try (var stack = start(Optional.empty());
        var client = stack.s3().client()) {
      client.putObject(put -> put.bucket("content").key(KEY), RequestBody.fromString("*All*"));
      stack.uploads().awaitSettled();
      client.deleteObject(delete -> delete.bucket("content").key(RECEIPT));

      assertThat(terminal.run("repair", "--port", Integer.toString(stack.address().getPort())))
          .isZero();

      assertThat(terminal.out()).contains("repairs itself now");
      stack.awaitRepaired();
      assertThat(stack.s3().read("content", RECEIPT)).isPresent();
    }
  }

  @Test
  void blogThatDoesNotRunIsOneLine() {
    // No blog serves at this port, which is the lowest.
    assertThat(terminal.run("repair", "--port", "1")).isEqualTo(2);

    assertThat(terminal.err()).hasLineCount(1).contains("Repairs", "start ./blog serve", "--queue");
  }

  @Test
  void folderOfARunningBlogIsLeftToIt() {
    try (var _ = start(Optional.of(folder))) {
      assertThat(terminal.run("repair", "--data", folder.toString())).isEqualTo(2);
    }

    assertThat(terminal.err()).hasLineCount(1).contains("in use", "without --data");
  }

  @Test
  void folderAndQueueAtOnceAreRefused() {
    assertThat(terminal.run("repair", "--data", "x", "--queue", "arn:aws:sqs:eu-central-1:1:R"))
        .isEqualTo(2);

    assertThat(terminal.err()).hasLineCount(1).contains("--data to no --queue");
  }

  @Test
  void repairPublishesWhatTheIndexLacksAndThenFindsNothing() {
    // Nobody listens, so nobody is told.
    try (var server =
            S3Server.start(S3Server.in(folder.resolve("s3")), 0, List.of("content"), _ -> {});
        var client = server.client()) {
      client.putObject(
          put -> put.bucket("content").key("_posts/2019-10-13-wrap-up.md"),
          RequestBody.fromString("*All* done."));
    }

    assertThat(terminal.run("repair", "--data", folder.toString())).isZero();
    assertThat(terminal.run("repair", "--data", folder.toString())).isZero();

    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out())
        .isEqualToNormalizingNewlines("1 published, 0 rejected\nnothing to repair\n");
  }

  @Test
  void repairOfNothingIsOneLine() {
    assertThat(terminal.run("repair", "--data", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(terminal.run("repair", "--data", folder.toString())).isEqualTo(2);

    assertThat(terminal.err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("There is no blog in"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void repairThatLeavesAnUploadIsNoSuccess() {
    try (var data = DataFile.at(folder.resolve(LocalStack.DATA_FILE), _ -> {})) {
      new Queues(TEMPLATE.queues(), data, InstantSource.system())
          .byName("Uploads")
          .send("{\"broadsheet\":\"what nobody understands\"}");
    }

    assertThat(terminal.run("repair", "--data", folder.toString())).isEqualTo(1);

    assertThat(terminal.err()).contains("1 uploads failed");
  }

  private static LocalStack start(Optional<Path> data) {
    var options = new LocalStack.Options(0, 0, data, Optional.empty());
    return LocalStack.start(TEMPLATE, options, _ -> {});
  }
}
