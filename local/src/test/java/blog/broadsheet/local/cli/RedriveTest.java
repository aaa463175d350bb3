package blog.broadsheet.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.data.DataFile;
import blog.broadsheet.local.http.HttpFront;
import blog.broadsheet.local.http.HttpReply;
import blog.broadsheet.local.queue.MovingClock;
import blog.broadsheet.local.queue.Queues;
import blog.broadsheet.local.queue.SqsApi;
import blog.broadsheet.local.template.Template;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code ./blog redrive}, by the real client against the queues of the template. */
@Timeout(60)
final class RedriveTest {
  private final MovingClock clock = new MovingClock();
  private final DataFile data = DataFile.inMemory();
  private final Queues queues =
      new Queues(
          Template.read(Path.of(System.getProperty("repository.root"), "template.yaml")).queues(),
          data,
          clock);
  private final SqsApi sqs =
      new SqsApi(_ -> new HttpReply(404, Map.of(), List.of(), new byte[0]), queues);
  private final HttpFront front = HttpFront.start(0, sqs);
  @RegisterExtension private final Terminal terminal = new Terminal();

  @AfterEach
  void close() {
    front.close();
    data.close();
  }

  @Test
  void deadLettersGoBackToWhereTheyCameFrom() throws Exception {
    bury("Uploads", "an upload");
    bury("Repairs", "a repair");

    assertThat(redrive()).isZero();

    assertThat(terminal.out().strip()).isEqualTo("2 dead letters are tried again");
    assertThat(queues.byName("DeadUploads").size()).isZero();
    assertThat(received("Uploads")).isEqualTo("an upload");
    assertThat(received("Repairs")).isEqualTo("a repair");
  }

  @Test
  void whereThereAreNoneNothingHappens() {
    assertThat(redrive()).isZero();

    assertThat(terminal.out().strip()).isEqualTo("no dead letters");
  }

  @Test
  void taskThatFailedIsNoSuccess() {
    try (var failing = HttpFront.start(0, RedriveTest::failed)) {
      assertThat(terminal.run("redrive", "--port", Integer.toString(failing.address().getPort())))
          .isEqualTo(1);
    }

    assertThat(terminal.out().strip()).isEqualTo("2 dead letters are tried again, then: no rights");
  }

  /** SQS, where it cannot go on. */
  private static HttpReply failed(blog.broadsheet.local.http.HttpRequest request) {
    var answer =
        request.header("x-amz-target").orElse("").endsWith("StartMessageMoveTask")
            ? "{\"TaskHandle\":\"task\"}"
            : """
            {"Results":[{"Status":"FAILED","FailureReason":"no rights",\
            "ApproximateNumberOfMessagesMoved":2}]}\
            """;
    return new HttpReply(
        200,
        Map.of("content-type", "application/x-amz-json-1.0"),
        List.of(),
        answer.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void blogThatDoesNotRunIsOneLine() {
    front.close();

    assertThat(redrive()).isEqualTo(2);

    assertThat(terminal.err()).hasLineCount(1).contains("start ./blog serve");
  }

  @Test
  void wrongArnIsOneLine() {
    assertThat(terminal.run("redrive", "--queue", "Dead")).isEqualTo(2);

    assertThat(terminal.err()).hasLineCount(1).contains("no ARN");
  }

  @Test
  void pageOfSomebodyElseCannotAskForIt() throws Exception {
    bury("Uploads", "an upload");
    var simple =
        HttpRequest.newBuilder(address())
            .POST(BodyPublishers.ofString("{}"))
            .header("Content-Type", "text/plain")
            .build();

    assertThat(send(simple).statusCode()).isEqualTo(404);
  }

  @Test
  void hostWhoseNameOnlyLeadsHereIsNotAnswered() {
    assertThat(asked("elsewhere.example:8080")).isEqualTo(404);
    assertThat(asked("localhost.example")).isEqualTo(404);
    assertThat(asked("localhost:8080")).isEqualTo(200);
    assertThat(asked("[::1]:8080")).isEqualTo(200);
  }

  @Test
  void whatTheQueuesCannotDoIsNamed() throws Exception {
    var purge =
        HttpRequest.newBuilder(address())
            .POST(BodyPublishers.ofString("{}"))
            .header("X-Amz-Target", "AmazonSQS.PurgeQueue")
            .build();

    var answer = send(purge);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("PurgeQueue");
  }

  private int asked(String host) {
    return sqs.apply(
            new blog.broadsheet.local.http.HttpRequest(
                "POST",
                SqsApi.PATH,
                "",
                Map.of("host", host, "x-amz-target", "AmazonSQS.GetQueueUrl"),
                "{\"QueueName\":\"Uploads\"}".getBytes(StandardCharsets.UTF_8),
                "127.0.0.1"))
        .status();
  }

  private void bury(String queue, String body) throws InterruptedException {
    queues.byName(queue).send(body);
    var before = queues.byName("DeadUploads").size();
    while (queues.byName("DeadUploads").size() == before) {
      queues.byName(queue).receive(1, Duration.ZERO);
      clock.advance(Duration.ofHours(1));
    }
  }

  private String received(String queue) throws InterruptedException {
    return queues.byName(queue).receive(1, Duration.ZERO).getFirst().body();
  }

  private int redrive() {
    return terminal.run("redrive", "--port", Integer.toString(front.address().getPort()));
  }

  private URI address() {
    return front.address().resolve(SqsApi.PATH);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    }
  }
}
