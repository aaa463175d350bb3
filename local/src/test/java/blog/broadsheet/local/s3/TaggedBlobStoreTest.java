package blog.broadsheet.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files that came into the folder by themselves, and so have no attributes. */
final class TaggedBlobStoreTest {
  /** The MD5 of {@code Hello}. */
  private static final String ETAG = "\"8b1a9953c4611296a827abf8c47804d7\"";

  private final Path folder;
  private final S3Server server;
  private final S3Client client;

  TaggedBlobStoreTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    server = S3Server.start(S3Server.in(folder), 0, List.of("content"), _ -> {});
    client = server.client();
    Files.writeString(folder.resolve("content/a.md"), "Hello");
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void fileHasTheTagThatS3WouldGiveIt() {
    assertThat(client.headObject(head -> head.bucket("content").key("a.md")).eTag())
        .isEqualTo(ETAG);
    var read = client.getObjectAsBytes(get -> get.bucket("content").key("a.md").range("bytes=1-2"));
    assertThat(read.asUtf8String()).isEqualTo("el");
    assertThat(read.response().eTag()).isEqualTo(ETAG);
    assertThat(client.listObjectsV2(list -> list.bucket("content")).contents())
        .extracting(S3Object::eTag)
        .containsExactly(ETAG);
  }

  @Test
  void fileIsReplacedByItsTagAlone() {
    assertThat(replacing("\"another\"")).isEqualTo(412);
    assertThat(replacing(ETAG)).isEqualTo(200);
    assertThat(folder.resolve("content/a.md")).content(UTF_8).isEqualTo("Bye");
  }

  @Test
  void whatGoesWhileItIsListedIsLeftOut() throws Exception {
    Files.writeString(folder.resolve("content/going.md"), "Hello");

    var page =
        new TaggedBlobStore(new Overtaken(S3Server.in(folder)))
            .list(ListObjectsV2Request.builder().bucket("content").build());

    assertThat(page.contents()).extracting(S3Object::key).containsExactly("a.md");
  }

  /** One object is gone when it is opened. */
  private static final class Overtaken extends ForwardingBlobStore {
    Overtaken(BlobStore store) {
      super(store);
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
      if (request.key().equals("going.md")) {
        throw S3Exceptions.noSuchKey(request.bucket(), request.key(), "");
      }
      return super.getBlob(request);
    }
  }

  private int replacing(String etag) {
    try {
      return client
          .putObject(
              put -> put.bucket("content").key("a.md").ifMatch(etag), RequestBody.fromString("Bye"))
          .sdkHttpResponse()
          .statusCode();
    } catch (S3Exception e) {
      return e.statusCode();
    }
  }
}
