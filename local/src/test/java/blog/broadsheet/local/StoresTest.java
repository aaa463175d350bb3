package blog.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.aws.S3Pages;
import blog.broadsheet.aws.S3Receipts;
import blog.broadsheet.aws.S3Sources;
import blog.broadsheet.local.s3.S3Server;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Source;
import blog.broadsheet.store.Sources;
import blog.broadsheet.store.StoredPages;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The stores on S3, by its protocol and without the way over the network. */
final class StoresTest {
  @Nested
  final class InMemory extends Contract {
    InMemory() {
      super(S3Server.inMemory(), S3Server::client);
    }
  }

  @Nested
  final class InMemoryOfThisProcess extends Contract {
    InMemoryOfThisProcess() {
      super(S3Server.inMemory(), S3Server::clientInProcess);
    }
  }

  @Nested
  final class OnFiles extends Contract {
    OnFiles(@TempDir Path folder) {
      super(S3Server.in(folder), S3Server::client);
    }
  }

  @Nested
  final class OnFilesOfThisProcess extends Contract {
    OnFilesOfThisProcess(@TempDir Path folder) {
      super(S3Server.in(folder), S3Server::clientInProcess);
    }
  }

  /** What the functions rely on wherever the objects are kept. */
  abstract static class Contract {
    private static final SourceKey KEY = new SourceKey("_posts/a b+c&d=é 日本.md");

    private final S3Server server;
    private final S3Client client;
    private final Receipts receipts;

    Contract(BlobStore store, Function<S3Server, S3Client> connecting) {
      server = S3Server.start(store, 0, List.of("content", "site"), _ -> {});
      client = connecting.apply(server);
      receipts = new S3Receipts(client, "content");
    }

    @AfterEach
    void close() {
      client.close();
      server.close();
    }

    @Test
    void sourceWithAnOddKeyIsRead() {
      client.putObject(
          put -> put.bucket("content").key(KEY.value()), RequestBody.fromString("Hello"));
      var sources = new S3Sources(client, "content");

      assertThat(sources.read(KEY, 5))
          .hasValueSatisfying(source ->
              assertThat(source)
                  .isInstanceOfSatisfying(
                      Source.Content.class,
                      content -> assertThat(content.bytes()).asString().isEqualTo("Hello")));
      assertThat(sources.read(KEY, 4)).containsInstanceOf(Source.TooLarge.class);
      assertThat(sources.read(new SourceKey("none"), 5)).isEmpty();
      var etag = sources.read(KEY, 5).orElseThrow().etag();
      assertThat(sources.list(Optional.empty(), 10)).containsExactly(new Sources.Listed(KEY, etag));
    }

    @Test
    void keysAreListedAsTheyAre() {
      var keys = List.of("a\u0008b", "a b", "a%2Bb", "a+b");
      keys.forEach(
          key -> client.putObject(put -> put.bucket("content").key(key), RequestBody.empty()));

      assertThat(new S3Sources(client, "content").list(Optional.empty(), 10))
          .extracting(file -> file.key().value())
          .isEqualTo(keys);
    }

    @Test
    void pageComesBackAsItWent() {
      var pages = new S3Pages(client, "site");
      var name = pages.put("<p>“é” 𝄞</p>");

      assertThat(pages.put("<p>“é” 𝄞</p>")).isEqualTo(name);
      assertThat(pages.get(name)).contains("<p>“é” 𝄞</p>");
    }

    @Test
    void pagesAreListedWithTheirAgesUntilTheyAreDeleted() {
      var pages = new S3Pages(client, "site");
      var names = Stream.of("a", "b", "c").map(pages::put).sorted().toList();

      var listed = pages.stored(Optional.of(names.getFirst()), 10);

      assertThat(listed).extracting(StoredPages.Listed::name).isEqualTo(names.subList(1, 3));
      assertThat(listed)
          .allSatisfy(
              page -> assertThat(page.stored()).isAfter(Instant.now().minus(Duration.ofHours(1))));
      names.forEach(pages::delete);
      pages.delete(names.getFirst());
      assertThat(pages.stored(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void receiptIsWrittenOnlyOverTheOneThatWasRead() {
      assertThat(receipts.put(KEY, "1", Optional.of("0".repeat(32)))).isFalse();
      assertThat(receipts.put(KEY, "1", Optional.empty())).isTrue();
      assertThat(receipts.put(KEY, "2", Optional.empty())).isFalse();
      var first = receipts.get(KEY).orElseThrow();
      assertThat(receipts.put(KEY, "2", Optional.of(first.etag()))).isTrue();
      assertThat(receipts.put(KEY, "3", Optional.of(first.etag()))).isFalse();
      assertThat(receipts.get(KEY)).map(Receipts.Stored::json).contains("2");
    }

    @Test
    void ofManyWritersOneWinsEachRound() throws Exception {
      receipts.put(KEY, "0", Optional.empty());
      try (var threads = Executors.newFixedThreadPool(8)) {
        var wins = 0;
        for (var won : threads.invokeAll(Collections.<Callable<Integer>>nCopies(8, this::count))) {
          wins += won.get();
        }

        assertThat(receipts.get(KEY)).map(Receipts.Stored::json).contains(Integer.toString(wins));
      }
    }

    /** Counts up in the receipt, and tells how often that went through. */
    private int count() {
      var wins = 0;
      for (var i = 0; i < 50; i++) {
        var stored = receipts.get(KEY).orElseThrow();
        var next = Integer.toString(Integer.parseInt(stored.json()) + 1);
        wins += receipts.put(KEY, next, Optional.of(stored.etag())) ? 1 : 0;
      }
      return wins;
    }
  }
}
