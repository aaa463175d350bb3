package blog.broadsheet.local.deployed;

import blog.broadsheet.aws.DynamoDbLocal;
import blog.broadsheet.local.s3.Notification;
import blog.broadsheet.local.s3.ObjectEvent;
import blog.broadsheet.local.s3.S3Server;
import blog.broadsheet.local.template.LambdaFunction;
import blog.broadsheet.local.template.S3Bucket;
import blog.broadsheet.local.template.Template;
import blog.broadsheet.testing.lambda.Sandbox;
import com.grack.nanojson.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What a deployed function meets: the template's settings, DynamoDB Local, S3 and a queue. */
final class Deployment implements AutoCloseable {
  static final Path ROOT = Path.of(System.getProperty("repository.root"));
  static final Template TEMPLATE = Template.read(ROOT.resolve("template.yaml"));
  static final String CDN_SECRET =
      Objects.requireNonNull(TEMPLATE.distribution().siteHeaders().get("x-cdn-secret"));

  private static final String CONTENT = "content";

  private final Queue<ObjectEvent> changes = new ConcurrentLinkedQueue<>();
  private final String table = DynamoDbLocal.running().newTable();
  private final AcceptingSqs queue = AcceptingSqs.start();
  private final S3Server s3;
  private final S3Client client;

  Deployment() {
    var buckets = TEMPLATE.buckets().stream().map(S3Bucket::name).toList();
    s3 = S3Server.start(S3Server.inMemory(), 0, buckets, changes::add);
    client = s3.client();
  }

  /** A function as the template declares it, but for where its services are. */
  Sandbox.Function function(Class<?> handler, String jar) {
    var file = ROOT.resolve(jar);
    if (!Files.exists(file)) {
      throw new IllegalStateException(file + " is missing; run: mvn -DskipTests package");
    }
    var declared = TEMPLATE.function(handler);
    var environment = new HashMap<>(declared.environment());
    environment.put("TABLE", table);
    environment.put("AWS_REGION", Template.REGION);
    environment.put("AWS_ACCESS_KEY_ID", S3Server.ACCESS_KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", S3Server.SECRET_KEY);
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", memory(declared));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", DynamoDbLocal.running().endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + s3.endpoint().getPort());
    environment.put("AWS_ENDPOINT_URL_SQS", queue.address());
    return new Sandbox.Function(
        List.of(file),
        declared.handler(),
        environment,
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            heap(declared)));
  }

  /** How long the template lets a function take. */
  static Duration timeout(Class<?> handler) {
    return TEMPLATE.function(handler).timeout();
  }

  /** The rest of the function's memory is for what the JVM needs besides. */
  private static String heap(LambdaFunction declared) {
    return "-Xmx%dm".formatted(declared.memoryMegabytes() * 3 / 4);
  }

  private static String memory(LambdaFunction declared) {
    return Integer.toString(declared.memoryMegabytes());
  }

  void upload(String key, String text) {
    client.putObject(put -> put.bucket(CONTENT).key(key), RequestBody.fromString(text));
  }

  void remove(String key) {
    client.deleteObject(delete -> delete.bucket(CONTENT).key(key));
  }

  String receipt(String key) {
    return s3.read(CONTENT, "_receipts/" + key + ".json").orElseThrow();
  }

  /** What the queue would hand to the publishing function since it was asked last. */
  String changes() {
    var json = JsonWriter.string().object().array("Records");
    for (var change : taken()) {
      json.object()
          .value("messageId", change.key())
          .value("body", Notification.write(change))
          .end();
    }
    return json.end().end().done();
  }

  private List<ObjectEvent> taken() {
    var taken = new ArrayList<ObjectEvent>();
    for (var change = changes.poll(); change != null; change = changes.poll()) {
      taken.add(change);
    }
    return taken;
  }

  @Override
  public void close() {
    client.close();
    s3.close();
    queue.close();
  }
}
