package blog.broadsheet.aws;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * DynamoDB Local, unmodified, in a process and on a class path of its own, as its licence asks.
 *
 * <p>Started when first asked for, once for a test JVM, in memory, on a free port of the loopback
 * interface; ended with the JVM. Its libraries lie where the module {@code testing/dynamodb-local}
 * puts them; what it prints goes to {@code target/dynamodb-local.log}.
 */
public final class DynamoDbLocal {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PORTS = 5;
  private static final Path LOG = Path.of("target", "dynamodb-local.log");

  private final URI endpoint;
  private final DynamoDbClient client;

  private DynamoDbLocal(URI endpoint) {
    this.endpoint = endpoint;
    this.client = clientBuilder().build();
  }

  private static final class Holder {
    static final DynamoDbLocal RUNNING = start();
  }

  /** The one of this JVM. */
  public static DynamoDbLocal running() {
    return Holder.RUNNING;
  }

  public URI endpoint() {
    return endpoint;
  }

  /** A client to be shared, never to be closed. */
  public DynamoDbClient client() {
    return client;
  }

  /** A client to add interceptors and the like to. */
  public DynamoDbClientBuilder clientBuilder() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(UrlConnectionHttpClient.create());
  }

  /** Makes an empty table with the keys that {@code template.yaml} gives it, and tells its name. */
  public String newTable() {
    var name = "table-" + UUID.randomUUID();
    client.createTable(request ->
        request
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(text(Attributes.PARTITION), text(Attributes.SORT))
            .keySchema(
                key(Attributes.PARTITION, KeyType.HASH), key(Attributes.SORT, KeyType.RANGE)));
    return name;
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static DynamoDbLocal start() {
    try {
      var started = Optional.<DynamoDbLocal>empty();
      for (var attempt = 0; attempt < PORTS && started.isEmpty(); attempt++) {
        started = startAt(freePort());
      }
      if (started.isEmpty()) {
        throw new IOException("It ended; it printed:\n" + Files.readString(LOG));
      }
      return started.get();
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while DynamoDB Local was starting", e);
    }
  }

  /** Nothing, where the process ends, as it does if somebody else has taken the port meanwhile. */
  private static Optional<DynamoDbLocal> startAt(int port)
      throws IOException, InterruptedException {
    var process = launch(port);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var started = new DynamoDbLocal(URI.create("http://127.0.0.1:" + port));
    return started.awaitAnswer(process) ? Optional.of(started) : Optional.empty();
  }

  private static Process launch(int port) throws IOException {
    var libraries = libraries();
    Files.createDirectories(LOG.toAbsolutePath().getParent());
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.library.path=" + libraries,
            "-cp",
            libraries + File.separator + "*",
            "software.amazon.dynamodb.services.local.main.ServerRunner",
            "-inMemory",
            "-disableTelemetry",
            "-port",
            Integer.toString(port))
        .redirectErrorStream(true)
        .redirectOutput(LOG.toFile())
        .start();
  }

  private static Path libraries() {
    var root =
        Optional.ofNullable(System.getProperty("repository.root"))
            .orElseThrow(() ->
                new IllegalStateException(
                    "Set the system property repository.root to the folder of template.yaml, as"
                        + " Maven does"));
    var libraries = Path.of(root, "testing", "dynamodb-local", "target", "lib");
    if (!Files.isDirectory(libraries)) {
      throw new IllegalStateException(
          "%s is missing; run: mvn -pl testing/dynamodb-local generate-test-resources"
              .formatted(libraries));
    }
    return libraries;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Whether it comes from the process, as far as can be told: that lives on. */
  private boolean awaitAnswer(Process process) throws IOException, InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    while (!answers() && process.isAlive()) {
      if (Instant.now().isAfter(deadline)) {
        process.destroyForcibly();
        throw new IOException(
            "It was silent for %s; it printed:\n%s".formatted(PATIENCE, Files.readString(LOG)));
      }
      Thread.sleep(50);
    }
    return process.isAlive();
  }

  private boolean answers() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort())) {
      var _ = client.listTables();
      return true;
    } catch (IOException | SdkException _) {
      return false;
    }
  }
}
