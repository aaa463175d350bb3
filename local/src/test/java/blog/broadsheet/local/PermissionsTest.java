package blog.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.aws.DynamoDbLocal;
import blog.broadsheet.local.iam.Call;
import blog.broadsheet.local.s3.S3Server;
import blog.broadsheet.local.template.Arns;
import blog.broadsheet.local.template.LambdaFunction;
import blog.broadsheet.local.template.Template;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The template allows each function what it needs, and no more. */
@Timeout(180)
final class PermissionsTest {
  private static final Path DEPLOYED =
      Path.of(System.getProperty("repository.root"), "template.yaml");

  @TempDir private Path folder = Path.of("");
  private final Set<Call> allowed = ConcurrentHashMap.newKeySet();
  private final Queue<String> log = new ConcurrentLinkedQueue<>();

  @Test
  void eachPermissionIsUsed() throws Exception {
    // So that a repair leaves the rest to itself at once.
    var template = template("Timeout: 300", "Timeout: 50");
    var options = options(Optional.empty());
    try (var stack = LocalStack.start(template, options, observer());
        var client = stack.s3().client()) {
      live(stack, client);
      announce(stack, client);
    }
    Files.delete(folder.resolve("blog.mv"));
    try (var stack = LocalStack.start(template, options, observer())) {
      stack.awaitRepaired();
    }
    changeUnseen("_config.yml", "title: Blog\nmotto: Long");
    try (var stack = LocalStack.start(template, options, observer());
        var client = stack.s3().client()) {
      stack.awaitRepaired();
      empty(client, "site");
      put(client, "_config.yml", "title: Blog\nmotto: Longer");
      stack.awaitRepaired();
    }
    // Functions that remember nothing, so that they look for what is lost.
    try (var stack = LocalStack.start(template, options, observer());
        var client = stack.s3().client()) {
      stack.awaitRepaired();
      empty(client, "site");
      read(stack, "2019/10/13/kept.html");
      put(client, "_posts/2019-10-13-late.md", "Hello at last {{ site.motto }}");
      stack.awaitRepaired();
    }

    assertThat(log).noneMatch(line -> line.contains("is not authorized"));
    assertThat(template.functions().stream().flatMap(this::unused)).isEmpty();
  }

  @Test
  void dynamoIsAskedForNoMore() throws Exception {
    var options = options(Optional.of(DynamoDbLocal.running().endpoint()));
    try (var stack = LocalStack.start(template("", ""), options, observer());
        var client = stack.s3().client()) {
      live(stack, client);
    }

    assertThat(log).noneMatch(line -> line.contains("is not authorized"));
    assertThat(allowed)
        .extracting(Call::action)
        .contains(
            "dynamodb:GetItem",
            "dynamodb:Query",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem");
  }

  @Test
  void callThatNoStatementAllowsIsRefused() throws Exception {
    var template = template("                  - dynamodb:DeleteItem\n", "");
    try (var stack = LocalStack.start(template, options(Optional.empty()), observer());
        var client = stack.s3().client()) {
      put(client, "_posts/2019-10-13-first.md", "---\ntags: java\n---\nHello");
      stack.uploads().awaitSettled();
      put(client, "_posts/2019-10-13-first.md", "---\ntags: kotlin\n---\nHello");
      assertThat(awaitLine("dynamodb:DeleteItem")).contains("PublishRole is not authorized");
    }
  }

  @Test
  void objectThatIsGoneLooksForbiddenToThoseWhoMayNotList() throws Exception {
    var template = template("Action: s3:ListBucket", "Action: s3:ListBucketVersions");
    try (var stack = LocalStack.start(template, options(Optional.empty()), observer());
        var client = stack.s3().client()) {
      put(client, "_posts/2019-10-13-first.md", "Hello");
      assertThat(awaitLine("not authorized to perform s3:GetObject")).contains("PublishRole");
    }
  }

  @Test
  void whatLambdaCannotDoForFunctionIsToldAtTheStart() throws Exception {
    var template = template("                  - sqs:ReceiveMessage\n", "");

    assertThatThrownBy(() -> LocalStack.start(template, options(Optional.empty()), observer()))
        .hasMessageContaining("sqs:ReceiveMessage");
  }

  /** All that can happen to a post, and some of it to a page of the page store. */
  private void live(LocalStack stack, S3Client client) throws Exception {
    put(client, "_config.yml", "title: Blog\nmotto: Short");
    stack.awaitRepaired();
    put(client, "_posts/2019-10-13-kept.md", "---\ntags: java\n---\nHello {{ site.motto }}");
    put(client, "_posts/2019-10-13-gone.md", "---\ntags: java\n---\nBye");
    stack.awaitRepaired();
    put(
        client,
        "_posts/2019-10-13-kept.md",
        "---\ntags: kotlin\n---\nHello again {{ site.motto }}");
    client.deleteObject(delete -> delete.bucket("content").key("_posts/2019-10-13-gone.md"));
    put(client, "_config.yml", "title: Blog\nmotto: Shorter");
    stack.awaitRepaired();
    read(stack, "");
    read(stack, "2019/10/13/kept.html");
    age(folder.resolve("s3/site"));
  }

  /** A post that appears while somebody waits for it, and a hub that cannot be told of it. */
  private void announce(LocalStack stack, S3Client client) throws Exception {
    put(client, "_config.yml", "url: https://blog.example\nwebsub: https://127.0.0.1/hub");
    stack.awaitRepaired();
    put(client, "_posts/2019-10-13-soon.md", "---\ndate: %s\n---\nNews".formatted(soon()));
    awaitLine("127.0.0.1 is not in the public network");
    var again = new Call("AnnounceRole", "sqs:SendMessage", Arns.queue("Announcements"));
    while (!allowed.contains(again)) {
      Thread.sleep(20);
    }
  }

  /** Were it past already when it is published, it would be announced a minute later. */
  private static Instant soon() {
    return Instant.now().plusSeconds(3);
  }

  /** A change that the stack is not told of, for a repair to find. */
  private void changeUnseen(String key, String text) {
    var store = S3Server.in(folder.resolve("s3"));
    try (var server = S3Server.start(store, 0, List.of(), _ -> {});
        var client = server.client()) {
      put(client, key, text);
    }
  }

  /** What nobody points to is swept once it is old. */
  private static void age(Path pages) throws Exception {
    try (var files = Files.walk(pages)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
      }
    }
  }

  private static void empty(S3Client client, String bucket) {
    client
        .listObjectsV2Paginator(list -> list.bucket(bucket))
        .contents()
        .forEach(object -> client.deleteObject(delete -> delete.bucket(bucket).key(object.key())));
  }

  private Stream<String> unused(LambdaFunction function) {
    var role = function.role();
    return role.statements().stream()
        .flatMap(statement -> statement.single().stream())
        .filter(statement ->
            allowed.stream()
                .noneMatch(call ->
                    call.role().equals(role.name())
                        && statement.allows(call.action(), call.resource())))
        .map(statement -> role.name() + " never needs " + statement);
  }

  private static Template template(String text, String replacement) throws Exception {
    var file = Files.createTempFile("template", ".yaml");
    try {
      var deployed = Files.readString(DEPLOYED);
      assertThat(deployed).contains(text);
      return Template.read(Files.writeString(file, deployed.replace(text, replacement)));
    } finally {
      Files.delete(file);
    }
  }

  private LocalStack.Options options(Optional<URI> dynamodb) {
    return new LocalStack.Options(0, 0, Optional.of(folder), dynamodb);
  }

  private String awaitLine(String part) throws InterruptedException {
    while (true) {
      var line = log.stream().filter(text -> text.contains(part)).findFirst();
      if (line.isPresent()) {
        return line.orElseThrow();
      }
      Thread.sleep(20);
    }
  }

  private static void put(S3Client client, String key, String text) {
    client.putObject(put -> put.bucket("content").key(key), RequestBody.fromString(text));
  }

  private static void read(LocalStack stack, String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(stack.address() + path)).build();
      http.send(request, BodyHandlers.discarding());
    }
  }

  private LocalStack.Observer observer() {
    return new LocalStack.Observer() {
      @Override
      public void logged(String line) {
        log.add(line);
      }

      @Override
      public void allowed(Call call) {
        allowed.add(call);
      }
    };
  }
}
