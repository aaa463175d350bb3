package blog.broadsheet.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.local.PortInUseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

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
