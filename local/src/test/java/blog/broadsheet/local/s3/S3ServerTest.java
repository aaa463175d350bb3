package blog.broadsheet.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.local.PortInUseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

final class S3ServerTest {
  @Nested
  final class InMemory extends Contract {
    @Override
    BlobStore store() {
      return S3Server.inMemory();
    }

    @Test
    void removalsOfFilesAndOfVersionsAreToldAsS3Does() {
      server.keepVersions("content");
      put("a.md", "a");
      var version = client.headObject(head -> head.bucket("content").key("a.md")).versionId();
      client.deleteObject(delete -> delete.bucket("content").key("a.md"));
      client.deleteObject(delete -> delete.bucket("content").key("a.md").versionId(version));

      assertThat(events)
          .extracting(ObjectEvent::name)
          .containsExactly(
              "ObjectCreated:Put", "ObjectRemoved:DeleteMarkerCreated", "ObjectRemoved:Delete");
    }
  }

  @Nested
  final class OnFiles extends Contract {
    @TempDir private Path folder = Path.of("");

    @Override
    BlobStore store() {
      return S3Server.in(folder.resolve("s3"));
    }

    @Test
    void everythingIsThereAfterRestart() {
      put("_posts/a.md", "Hello");
      server.close();
      open();

      assertThat(
              client
                  .getObjectAsBytes(get -> get.bucket("content").key("_posts/a.md"))
                  .asUtf8String())
          .isEqualTo("Hello");
    }
  }

  /** What the server does wherever it keeps its objects. */
  abstract static class Contract {
    final ConcurrentLinkedQueue<ObjectEvent> events = new ConcurrentLinkedQueue<>();
    S3Server server = S3Server.start(S3Server.inMemory(), 0, List.of(), _ -> {});
    S3Client client = server.client();

    abstract BlobStore store();

    @BeforeEach
    void open() {
      close();
      server = S3Server.start(store(), 0, List.of("content", "site"), events::add);
      client = server.client();
    }

    @AfterEach
    void close() {
      client.close();
      server.close();
    }

    @Test
    void uploadIsToldOnce() {
      var etag = put("_posts/a.md", "Hello");

      var event = onlyEvent();
      assertThat(event.name()).isEqualTo("ObjectCreated:Put");
      assertThat(event.bucket()).isEqualTo("content");
      assertThat(event.key()).isEqualTo("_posts/a.md");
      assertThat(event.content()).contains(new ObjectEvent.Content(5, etag.replace("\"", "")));
    }

    @Test
    void bucketIsEmptyUntilSomethingIsUploaded() {
      assertThat(server.isEmpty("content")).isTrue();
      put("_posts/a.md", "Hello");
      assertThat(server.isEmpty("content")).isFalse();
    }

    @Test
    void objectIsReadAsLongAsItIsThere() {
      assertThat(server.read("content", "a.md")).isEmpty();
      put("a.md", "Hello");
      assertThat(server.read("content", "a.md")).contains("Hello");
      remove("a.md");
      assertThat(server.read("content", "a.md")).isEmpty();
    }

    @Test
    void objectThatWasRemovedIsNotReadWhereVersionsAreKept() {
      server.keepVersions("content");
      assertThat(server.read("content", "a.md")).isEmpty();
      put("a.md", "Hello");
      remove("a.md");
      assertThat(server.read("content", "a.md")).isEmpty();
    }

    @Test
    void oddKeysAreToldAsTheyAre() {
      for (var key : List.of("_posts/a b+c&d=e.md", "_posts/日本語 é.md", "_posts/100%.md")) {
        put(key, "Hello");
        assertThat(events.remove().key()).isEqualTo(key);
        assertThat(client.getObjectAsBytes(get -> get.bucket("content").key(key)).asUtf8String())
            .isEqualTo("Hello");
      }
    }

    @Test
    void removalIsToldOnce() {
      put("_posts/a.md", "Hello");
      events.clear();
      client.deleteObject(delete -> delete.bucket("content").key("_posts/a.md"));

      var event = onlyEvent();
      assertThat(event.name()).isEqualTo("ObjectRemoved:Delete");
      assertThat(event.content()).isEmpty();
    }

    @Test
    void removalOfManyIsToldOnceForEach() {
      put("a.md", "a");
      put("b.md", "b");
      events.clear();
      client.deleteObjects(delete ->
          delete
              .bucket("content")
              .delete(keys ->
                  keys.objects(
                      ObjectIdentifier.builder().key("a.md").build(),
                      ObjectIdentifier.builder().key("b.md").build())));

      assertThat(events).extracting(ObjectEvent::key).containsExactlyInAnyOrder("a.md", "b.md");
    }

    @Test
    void copyIsToldOnce() {
      put("a.md", "a");
      events.clear();
      client.copyObject(copy ->
          copy.sourceBucket("content")
              .sourceKey("a.md")
              .destinationBucket("content")
              .destinationKey("b.md"));

      var event = onlyEvent();
      assertThat(event.name()).isEqualTo("ObjectCreated:Copy");
      assertThat(event.key()).isEqualTo("b.md");
    }

    @Test
    void uploadInPartsIsToldOnce() {
      var upload =
          client.createMultipartUpload(create -> create.bucket("content").key("big.md")).uploadId();
      var part =
          client.uploadPart(
              request -> request.bucket("content").key("big.md").uploadId(upload).partNumber(1),
              RequestBody.fromString("part"));
      client.completeMultipartUpload(complete ->
          complete
              .bucket("content")
              .key("big.md")
              .uploadId(upload)
              .multipartUpload(parts ->
                  parts.parts(CompletedPart.builder().partNumber(1).eTag(part.eTag()).build())));

      var event = onlyEvent();
      assertThat(event.name()).isEqualTo("ObjectCreated:CompleteMultipartUpload");
      assertThat(event.key()).isEqualTo("big.md");
      assertThat(event.content().orElseThrow().size()).isEqualTo(4);
    }

    @Test
    void wrongSecretIsRefused() {
      try (var stranger =
          client
              .serviceClientConfiguration()
              .endpointOverride()
              .map(endpoint ->
                  S3Client.builder()
                      .endpointOverride(endpoint)
                      .region(client.serviceClientConfiguration().region())
                      .forcePathStyle(true)
                      .credentialsProvider(
                          StaticCredentialsProvider.create(
                              AwsBasicCredentials.create("test", "guessed")))
                      .build())
              .orElseThrow()) {
        assertThatThrownBy(() -> stranger.listObjectsV2(list -> list.bucket("content")))
            .isInstanceOf(S3Exception.class)
            .hasMessageContaining("403");
      }
    }

    final String put(String key, String text) {
      return client
          .putObject(put -> put.bucket("content").key(key), RequestBody.fromString(text))
          .eTag();
    }

    private void remove(String key) {
      client.deleteObject(delete -> delete.bucket("content").key(key));
    }

    private ObjectEvent onlyEvent() {
      assertThat(events).hasSize(1);
      return events.element();
    }
  }

  /** Everybody knows the key, so a page of somebody else can sign whatever it has a browser ask. */
  @Nested
  final class ForWebPages {
    private final ConcurrentLinkedQueue<ObjectEvent> events = new ConcurrentLinkedQueue<>();
    private final S3Server server =
        S3Server.start(S3Server.inMemory(), 0, List.of("content"), events::add);

    @AfterEach
    void close() {
      server.close();
    }

    @Test
    void formOfAnotherSiteUploadsNothing() throws Exception {
      assertThat(status(form(""))).isEqualTo(204);
      events.clear();

      assertThat(status(form("Origin: https://evil.example\r\n"))).isEqualTo(403);
      assertThat(status(form("Origin: null\r\n"))).isEqualTo(403);
      assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "localhost, 200",
      "127.0.0.1, 200",
      "evil.example, 403",
      "localhost.evil.example, 403",
      "127.0.0.1.evil.example, 403"
    })
    void nobodyReadsUnderAnotherNameThanThisMachines(String name, int status) throws Exception {
      try (var client = server.client()) {
        client.putObject(put -> put.bucket("content").key("a.md"), RequestBody.fromString("Hello"));
      }
      var host = name + ":" + port();

      assertThat(
              status(
                  "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                      .formatted(signed(host, "a.md"), host)))
          .isEqualTo(status);
    }

    private String signed(String host, String key) {
      try (var signing =
          S3Presigner.builder()
              .endpointOverride(URI.create("http://" + host))
              .region(Region.US_EAST_1)
              .credentialsProvider(
                  StaticCredentialsProvider.create(
                      AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)))
              .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
              .build()) {
        return signing
            .presignGetObject(get ->
                get.signatureDuration(Duration.ofMinutes(1))
                    .getObjectRequest(object -> object.bucket("content").key(key)))
            .url()
            .getFile();
      }
    }

    /** What a browser sends of a form that uploads a file, as S3 lets forms do. */
    private String form(String header) throws GeneralSecurityException {
      var policy =
          base64(
              """
              {
                "expiration": "2099-01-01T00:00:00Z",
                "conditions": [{"bucket": "content"}, ["starts-with", "$key", ""]]
              }
              """
                  .getBytes(StandardCharsets.UTF_8));
      var hmac = Mac.getInstance("HmacSHA1");
      hmac.init(
          new SecretKeySpec(S3Server.SECRET_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var signature = base64(hmac.doFinal(policy.getBytes(StandardCharsets.UTF_8)));
      var body =
          field("key", "_includes/head.html")
              + field("AWSAccessKeyId", S3Server.ACCESS_KEY)
              + field("policy", policy)
              + field("signature", signature)
              + field("file", "<script>")
              + "--x--\r\n";
      return "POST /content HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n%s"
              .formatted(port(), header)
          + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(body.length(), body);
    }

    private static String field(String name, String value) {
      return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
          .formatted(name, value);
    }

    private static String base64(byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }

    private int status(String request) throws IOException {
      try (var socket = new Socket("localhost", port())) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var line =
            new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
        return Integer.parseInt(line.split(" ", 3)[1]);
      }
    }

    private int port() {
      return server.endpoint().getPort();
    }
  }

  @Test
  void portInUseIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> S3Server.start(S3Server.inMemory(), taken.getLocalPort(), List.of(), _ -> {}))
          .isInstanceOf(PortInUseException.class)
          .hasMessageStartingWith("Port %d is in use".formatted(taken.getLocalPort()));
    }
  }
}
