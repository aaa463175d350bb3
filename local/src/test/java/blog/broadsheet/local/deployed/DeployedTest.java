package blog.broadsheet.local.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.publish.PublishHandler;
import blog.broadsheet.publish.RepairHandler;
import blog.broadsheet.publish.announce.AnnounceHandler;
import blog.broadsheet.site.SiteHandler;
import blog.broadsheet.testing.lambda.CdnRequests;
import blog.broadsheet.testing.lambda.Outcome;
import blog.broadsheet.testing.lambda.RehearsedAws;
import blog.broadsheet.testing.lambda.RuntimeApi;
import blog.broadsheet.testing.lambda.Sandbox;
import blog.broadsheet.testing.lambda.Training;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The functions' jars as {@code template.yaml} deploys them, each in a process of its own under
 * AWS's runtime client, on DynamoDB Local and S3.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
final class DeployedTest {
  private static final String PUBLISH_JAR = "functions/publish/target/publish-function.jar";
  private static final String SITE_JAR = "functions/site/target/site-function.jar";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String RECORDED_TOKEN = "0123456789abcdefABCDEF-_";

  private final Deployment deployment = new Deployment();
  private final Sandbox.Function publishing =
      deployment.function(PublishHandler.class, PUBLISH_JAR);
  private final Sandbox.Function reading = deployment.function(SiteHandler.class, SITE_JAR);
  private final Sandbox publish = Sandbox.start(publishing);
  private final Sandbox site = Sandbox.start(reading);

  @BeforeAll
  void publishWhatTheRecordedRequestsAskFor() throws InterruptedException {
    deployment.upload("_posts/2019-01-01-moving.md", "---\npermalink: /old/\n---\nHello");
    deployment.upload("_posts/2019-01-02-going.md", "---\npermalink: /gone/\n---\nBye");
    work();
    deployment.upload("_posts/2019-01-01-moving.md", "---\npermalink: /new/\n---\nHello");
    deployment.remove("_posts/2019-01-02-going.md");
    deployment.upload(
        "_posts/2019-10-13-wrap-up.md", "---\ntitle: Wrap up\ntags: Java\nauthor: Jo\n---\nDone");
    deployment.upload(
        "_posts/2019-10-13-café.md", "---\ntitle: Café\n---\n" + "Coffee. ".repeat(500));
    deployment.upload("_posts/2019-10-14-pretty.md", "---\npermalink: /pretty/\n---\nPretty");
    deployment.upload("_drafts/idea.md", "An idea");
    work();
  }

  private void work() throws InterruptedException {
    var answer = Json.of(publish.invoke(deployment.changes(), PATIENCE));
    assertThat(answer.failures()).as(publish.log()).isZero();
  }

  @AfterAll
  void close() {
    site.close();
    publish.close();
    deployment.close();
  }

  @ParameterizedTest
  @MethodSource("uploads")
  void everyRecordedUploadIsDealtWith(String event) throws Exception {
    var answer = Json.of(publish.invoke(recorded("publish", event), PATIENCE));

    assertThat(answer.failures()).isEqualTo(event.equals("foreign-messages.json") ? 3 : 0);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everyRecordedRequestIsAnsweredAsTheGatewayExpects(String event) throws Exception {
    var text = recorded("site", event).replace(RECORDED_TOKEN, previewToken());

    var answer = Json.of(site.invoke(text, PATIENCE));

    assertThat(answer.status()).isBetween(200, 499).isNotEqualTo(403);
    assertThat(answer.header("Cache-Control")).isNotEmpty();
    assertThat(answer.body()).isNotNull();
  }

  @Test
  void postIsReadAsItWasPublished() throws Exception {
    assertThat(Json.of(site.invoke(recorded("site", "post.json"), PATIENCE)).body())
        .contains("<h1", "Wrap up", "<p>Done</p>");
    assertThat(Json.of(site.invoke(recorded("site", "post-moved.json"), PATIENCE)).status())
        .isEqualTo(301);
    assertThat(Json.of(site.invoke(recorded("site", "post-gone.json"), PATIENCE)).status())
        .isEqualTo(410);
  }

  @Test
  void longPageIsCompressedAndAShortOneIsPlain() throws Exception {
    var home = Json.of(site.invoke(recorded("site", "home.json"), PATIENCE));
    var robots = Json.of(site.invoke(recorded("site", "robots.json"), PATIENCE));

    assertThat(home.object().getBoolean("isBase64Encoded")).isTrue();
    assertThat(home.body()).startsWith("<!doctype html>").contains("Café");
    assertThat(robots.object().getBoolean("isBase64Encoded")).isFalse();
    assertThat(robots.body()).contains("Sitemap:");
  }

  @Test
  void pageTooLargeForLambdaIsAnsweredInWordsAndComesCompressed() throws Exception {
    deployment.upload(
        "_posts/2019-10-15-huge.md",
        "---\npermalink: /huge/\n---\n" + ("& ".repeat(10_000) + "\n\n").repeat(115));
    work();

    var plain = Json.of(site.invoke(request("/huge/", ""), PATIENCE));
    var packed = Json.of(site.invoke(request("/huge/", "gzip"), PATIENCE));

    assertThat(plain.status()).isEqualTo(500);
    assertThat(plain.body()).contains("6 MB", "gzip");
    assertThat(site.log()).contains("\"path\":\"/huge/\"", "more than Lambda passes on");
    assertThat(packed.status()).isEqualTo(200);
    assertThat(packed.body().length()).isGreaterThan(RuntimeApi.LARGEST_ANSWER);
  }

  @Test
  void variableThatIsMissingIsNamed() throws Exception {
    try (var broken = Sandbox.start(reading.with(Map.of("TABLE", "")))) {
      var outcome = broken.invoke("{}", PATIENCE);

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.report()).contains("variable TABLE is not set"));
    }
  }

  @Test
  void readerIsAnsweredThoughTheIndexHangs() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var hanging =
            Sandbox.start(
                reading.with(
                    Map.of(
                        "AWS_ENDPOINT_URL_DYNAMODB",
                        "http://127.0.0.1:" + silent.getLocalPort())))) {
      assertThat(hanging.api().awaitStarted(PATIENCE)).isTrue();
      var answer =
          Json.of(hanging.invoke(request("/", "gzip"), Deployment.timeout(SiteHandler.class)));

      assertThat(answer.status()).isEqualTo(500);
      assertThat(hanging.log()).contains("\"level\":\"ERROR\"");
    }
  }

  @Test
  void functionGoesOnFromASnapshot() throws Exception {
    var snapped =
        reading
            .with(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"))
            .with("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    try (var function = Sandbox.start(snapped)) {
      assertThat(function.api().awaitStarted(PATIENCE)).isTrue();
      function.api().restore(PATIENCE);

      assertThat(Json.of(function.invoke(recorded("site", "home.json"), PATIENCE)).status())
          .isEqualTo(200);
      assertThat(function.log()).doesNotContain("ERROR");
    }
  }

  /** As its image is made, though without keeping what was learnt. */
  @Test
  void functionsCanBeTrainedForTheirImagesAndTellXrayOfTheirCalls() throws Exception {
    try (var aws = RehearsedAws.start()) {
      var training = new Training(Deployment.ROOT, aws);

      training.publish(Sandbox.command(publishing));
      training.read(Sandbox.command(reading));

      assertThat(aws.segments())
          .allSatisfy(segment -> assertThat(segment).contains(RuntimeApi.TRACE_ID))
          .anySatisfy(
              segment -> assertThat(segment).contains("TransactWriteItems", "\"status\":200"))
          .anySatisfy(segment -> assertThat(segment).contains("PutObject"))
          .anySatisfy(segment -> assertThat(segment).contains("\"operation\":\"Query\""));
    }
  }

  @Test
  void everyRecordedRepairIsDoneAndSoIsTheScheduledOne() throws Exception {
    try (var repair = Sandbox.start(deployment.function(RepairHandler.class, PUBLISH_JAR))) {
      for (var event : events(RepairHandler.class, "repair")) {
        assertThat(repair.invoke(event, Deployment.timeout(RepairHandler.class)))
            .isEqualTo(new Outcome.Returned("\"done\""));
      }
    }
  }

  @Test
  void everyRecordedAnnouncementIsDealtWith() throws Exception {
    try (var announce = Sandbox.start(deployment.function(AnnounceHandler.class, PUBLISH_JAR))) {
      for (var event : events(AnnounceHandler.class, "announce")) {
        assertThat(announce.invoke(event, Deployment.timeout(AnnounceHandler.class)))
            .isEqualTo(new Outcome.Returned("\"done\""));
      }
    }
  }

  @Test
  void callThatKeepsTheSiteAwakeIsRefusedInPeace() throws Exception {
    var schedule = Deployment.TEMPLATE.function(SiteHandler.class).schedules().getFirst();

    assertThat(Json.of(site.invoke(schedule.event(), PATIENCE)).status()).isEqualTo(403);
  }

  @Test
  void callThatKeepsPublishingAwakeHasNothingToPublish() throws Exception {
    var schedule = Deployment.TEMPLATE.function(PublishHandler.class).schedules().getFirst();

    assertThat(Json.of(publish.invoke(schedule.event(), PATIENCE)).failures()).isZero();
  }

  /** What the template's schedules call a function with, and what is recorded of its queue. */
  private static List<String> events(Class<?> handler, String folder) throws IOException {
    var all = new ArrayList<String>();
    Deployment.TEMPLATE
        .function(handler)
        .schedules()
        .forEach(schedule -> all.add(schedule.event()));
    for (var name : names(folder).toList()) {
      all.add(Files.readString(events(folder).resolve(name)));
    }
    return all;
  }

  private String previewToken() {
    try {
      var receipt = JsonParser.object().from(deployment.receipt("_drafts/idea.md"));
      return receipt.getString("preview").replaceFirst("^/preview/", "");
    } catch (JsonParserException e) {
      throw new AssertionError(e);
    }
  }

  private static String request(String path, String encoding) throws IOException {
    try {
      var event = JsonParser.object().from(recorded("site", "home.json"));
      event.put("rawPath", path);
      event.getObject("headers").put("accept-encoding", encoding);
      return JsonWriter.string(event);
    } catch (JsonParserException e) {
      throw new AssertionError(e);
    }
  }

  /** As recorded, and with the secret that the CDN would add. */
  private static String recorded(String function, String name) throws IOException {
    var event = Files.readString(events(function).resolve(name));
    return function.equals("site") ? CdnRequests.of(event, Deployment.CDN_SECRET) : event;
  }

  static Stream<String> uploads() {
    return names("publish");
  }

  static Stream<String> requests() {
    return names("site");
  }

  private static Stream<String> names(String function) {
    try (var files = Files.list(events(function))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path events(String function) {
    return Deployment.ROOT.resolve("events").resolve(function);
  }
}
