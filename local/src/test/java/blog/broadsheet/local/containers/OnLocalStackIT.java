package blog.broadsheet.local.containers;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.http.HttpFront;
import blog.broadsheet.local.template.Template;
import blog.broadsheet.local.template.Trigger.Messages;
import blog.broadsheet.publish.PublishHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.testcontainers.DockerClientFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * From an upload to what a reader sees, by notifications, messages and versions that nobody here
 * wrote.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
final class OnLocalStackIT {
  private static final String NO_DOCKER =
      "Skipped: no Docker is running, in which LocalStack could";

  private final Template template =
      Template.read(Path.of(System.getProperty("repository.root"), "template.yaml"));
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private Emulator emulator;
  private S3Client author;
  private SqsClient sqs;
  private HttpFront site;
  private Poller poller;

  @BeforeAll
  @Timeout(300)
  void start() {
    var hasDocker = DockerClientFactory.instance().isDockerAvailable();
    if (!hasDocker) {
      System.getLogger(OnLocalStackIT.class.getName()).log(System.Logger.Level.WARNING, NO_DOCKER);
    }
    Assumptions.assumeTrue(hasDocker, NO_DOCKER);
    emulator = Emulator.start(template);
    var functions = new Functions(template, emulator, log::add);
    author = emulator.s3();
    sqs = emulator.sqs();
    site = functions.site();
    poller = new Poller(sqs, mapping(), functions.publish());
  }

  @AfterAll
  void stop() {
    http.close();
    if (emulator != null) {
      site.close();
      sqs.close();
      author.close();
      emulator.close();
    }
  }

  @AfterEach
  void nothingFailed() {
    assertThat(log).noneMatch(line -> line.contains("ERROR"));
  }

  @Test
  void uploadedPostIsLive() throws Exception {
    put("_posts/2019-10-13-wrap-up.md", "---\ntitle: Wrap up\ntags: java\n---\n*All* done.");

    assertThat(await("2019/10/13/wrap-up.html", is(200)).body()).contains("<em>All</em> done.");
    assertThat(get("").body()).contains("Wrap up");
    assertThat(get("tags/java/").body()).contains("Wrap up");
    assertThat(receipt("_posts/2019-10-13-wrap-up.md")).contains("\"published\"");
  }

  @Test
  void postWithAnOddNameIsLive() throws Exception {
    put("_posts/sub folder/2019-10-13-über a+b.md", "---\npermalink: /odd/\n---\nHello");

    assertThat(await("odd/", is(200)).body()).contains("Hello");
  }

  @Test
  void movedPostIsFollowed() throws Exception {
    put("_posts/2019-10-13-mover.md", "---\npermalink: /old/\n---\nHello");
    await("old/", is(200));
    put("_posts/2019-10-13-mover.md", "---\npermalink: /new/\n---\nHello");

    assertThat(await("old/", is(301)).headers().firstValue("location")).contains("/new/");
    assertThat(get("new/").statusCode()).isEqualTo(200);
  }

  @Test
  void rejectedUploadLeavesTheLastGoodVersionLive() throws Exception {
    put("_posts/2019-10-13-good.md", "---\npermalink: /good/\n---\nGood");
    await("good/", is(200));
    put("_posts/2019-10-13-good.md", "---\ntitle: [\n---\nBad");
    awaitReceipt("_posts/2019-10-13-good.md", "\"rejected\"");

    assertThat(get("good/").body()).contains("Good");
  }

  @Test
  void deletedVersionOfBeforeDoesNotUnpublish() throws Exception {
    var key = "_posts/2019-10-13-versions.md";
    var before = put(key, "---\npermalink: /versions/\n---\nFirst");
    await("versions/", is(200));
    put(key, "---\npermalink: /versions/\n---\nSecond");
    await("versions/", reply -> reply.body().contains("Second"));
    author.deleteObject(delete -> delete.bucket("content").key(key).versionId(before));
    settle();

    assertThat(get("versions/").body()).contains("Second");
  }

  @Test
  void deletedPostIsGoneAndComesBackWhenRestored() throws Exception {
    var key = "_posts/2019-10-13-restored.md";
    put(key, "---\npermalink: /restored/\n---\nHello");
    await("restored/", is(200));
    var marker = author.deleteObject(delete -> delete.bucket("content").key(key)).versionId();
    await("restored/", is(410));
    author.deleteObject(delete -> delete.bucket("content").key(key).versionId(marker));

    assertThat(await("restored/", is(200)).body()).contains("Hello");
  }

  private Messages mapping() {
    return template.function(PublishHandler.class).messages().getFirst();
  }

  private String put(String key, String text) {
    return author
        .putObject(put -> put.bucket("content").key(key), RequestBody.fromString(text))
        .versionId();
  }

  private String receipt(String key) {
    return author
        .getObjectAsBytes(get -> get.bucket("content").key("_receipts/%s.json".formatted(key)))
        .asUtf8String();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(site.address() + path)).build(), BodyHandlers.ofString());
  }

  /** Works until a page is as it should be; the test's time limit ends it. */
  private HttpResponse<String> await(String path, Predicate<HttpResponse<String>> isExpected)
      throws Exception {
    var reply = get(path);
    while (!isExpected.test(reply)) {
      assertThat(poller.poll()).isEmpty();
      reply = get(path);
    }
    return reply;
  }

  private void awaitReceipt(String key, String outcome) {
    while (!receipt(key).contains(outcome)) {
      assertThat(poller.poll()).isEmpty();
    }
  }

  /** Works until a message that was sent last has been dealt with. */
  private void settle() throws Exception {
    put("_posts/2019-10-13-last.md", "---\npermalink: /last/\n---\n" + System.nanoTime());
    await("last/", is(200));
    for (var poll = 0; poll < 3; poll++) {
      assertThat(poller.poll()).isEmpty();
    }
  }

  private static Predicate<HttpResponse<String>> is(int status) {
    return reply -> reply.statusCode() == status;
  }
}
