package blog.broadsheet.local.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What others find while objects are written and removed. */
final class OneWriterBlobStoreTest {
  /** With versions, as the buckets of a blog keep them. */
  @Nested
  final class InMemory extends Contract {
    InMemory() {
      super(S3Server.inMemory());
      store.putBucketVersioning("content", BucketVersioningStatus.ENABLED);
    }
  }

  @Nested
  final class OnFiles extends Contract {
    OnFiles(@TempDir Path folder) {
      super(S3Server.in(folder));
    }
  }

  abstract static class Contract {
    private static final int ROUNDS = 1_000;

    final BlobStore store;

    Contract(BlobStore store) {
      this.store = new OneWriterBlobStore(store);
      store.createContainer("content");
    }

    @Test
    void objectIsListedOnceItIsWritten() {
      put("_posts/a.md", bytes());
      var meanwhile = new ArrayList<String>();

      put("_posts/b.md", onFirstRead(() -> meanwhile.addAll(keys())));

      assertThat(meanwhile).containsExactly("_posts/a.md");
      assertThat(keys()).containsExactly("_posts/a.md", "_posts/b.md");
    }

    @Test
    void objectIsListedWhateverItsName() {
      var name = "b.md-3d5d24c6-c026-43be-a9db-0123456789ab";
      put("b.md", bytes());
      put(name, bytes());

      assertThat(keys()).containsExactly("b.md", name);
    }

    @Test
    void objectIsThereWhileItIsReplaced() throws Exception {
      put("a.md", bytes());
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var writer = threads.submit(() -> repeat(() -> put("a.md", bytes())));
        while (!writer.isDone()) {
          assertThat(store.blobMetadata("content", "a.md").contentLength()).isEqualTo(1);
          store.getBlob("content", "a.md").close();
        }
        writer.get();
      }
    }

    @Test
    void removalLeavesFolderToOtherWriters() throws Exception {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var writers =
            Stream.of("_drafts/x.md", "_drafts/y.md")
                .map(key -> threads.submit(() -> repeat(() -> putAndRemove(key))))
                .toList();
        for (var writer : writers) {
          writer.get();
        }
      }
    }

    private static void repeat(Runnable action) {
      for (var round = 0; round < ROUNDS; round++) {
        action.run();
      }
    }

    private void putAndRemove(String key) {
      put(key, bytes());
      store.removeBlob(DeleteObjectRequest.builder().bucket("content").key(key).build());
    }

    private void put(String key, InputStream content) {
      store.putBlob(PutObjectRequest.builder().bucket("content").key(key).build(), content);
    }

    private List<String> keys() {
      return store
          .list(ListObjectsV2Request.builder().bucket("content").build())
          .contents()
          .stream()
          .map(S3Object::key)
          .toList();
    }

    private static InputStream bytes() {
      return new ByteArrayInputStream(new byte[] {1});
    }

    /** By then the store has begun to write. */
    private static InputStream onFirstRead(Runnable action) {
      return new FilterInputStream(bytes()) {
        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
          if (available() > 0) {
            action.run();
          }
          return super.read(target, offset, length);
        }
      };
    }
  }
}
