package blog.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.aws.DynamoDbLocal;
import blog.broadsheet.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** From a file that an author uploads to what a reader sees, over S3's protocol and HTTP. */
final class WholeStackTest {
  @Nested
  final class OnTheEmbeddedTable extends Journeys {
    private static final String KEY = "_posts/2019-10-13-kept.md";

    @Override
    LocalStack.Options options() {
      return LocalStack.Options.ANYWHERE;
    }

    @Test
    void removalOfAnOldVersionLeavesThePost() throws Exception {
      put(KEY, "First");
      var first = version();
      put(KEY, "Second");
      settle();

      s3().deleteObject(delete -> delete.bucket("content").key(KEY).versionId(first));
      settle();

      assertThat(get("2019/10/13/kept.html").body()).contains("Second");
    }

    @Test
    void removalOfARemovalPublishesAgain() throws Exception {
      put(KEY, "First");
      settle();
      var removal = s3().deleteObject(delete -> delete.bucket("content").key(KEY)).versionId();
      settle();
      assertThat(get("2019/10/13/kept.html").statusCode()).isEqualTo(410);

      s3().deleteObject(delete -> delete.bucket("content").key(KEY).versionId(removal));
      settle();

      assertThat(get("2019/10/13/kept.html").body()).contains("First");
    }

    @Test
    void removalOfTheNewestVersionPublishesTheOneBefore() throws Exception {
      put(KEY, "First");
      put(KEY, "Second");
      settle();

      var second = version();
      s3().deleteObject(delete -> delete.bucket("content").key(KEY).versionId(second));
      settle();

      assertThat(get("2019/10/13/kept.html").body()).contains("First");
    }

    private String version() {
      return s3().headObject(head -> head.bucket("content").key(KEY)).versionId();
    }
  }

  @Nested
  final class OnDynamoDb extends Journeys {
    @Override
    LocalStack.Options options() {
      return new LocalStack.Options(
          0, 0, Optional.empty(), Optional.of(DynamoDbLocal.running().endpoint()));
    }
  }

  @Nested
  final class InDataFolder extends Journeys {
    @TempDir private Path folder = Path.of("");

    @Override
    LocalStack.Options options() {
      return new LocalStack.Options(0, 0, Optional.of(folder), Optional.empty());
    }

    @Test
    void everythingIsThereAfterRestart() throws Exception {
      put("_posts/2019-10-13-kept.md", "---\ntitle: Kept\n---\nFor good.");
      put("assets/picture.svg", "<svg/>");
      settle();
      close();
      open();

      assertThat(get("2019/10/13/kept.html").body()).contains("For good.");
      assertThat(get("assets/picture.svg").body()).isEqualTo("<svg/>");
      assertThat(receipt("_posts/2019-10-13-kept.md")).contains("\"published\"");
    }

    @Test
    void lostIndexIsRebuiltFromTheBucketAlone() throws Exception {
      put("_config.yml", "title: Blog\npermalink: /:title/");
      settle();
      put("_posts/2019-10-13-mover.md", "---\npermalink: /old/\n---\nHello");
      put("_posts/2019-10-13-gone.md", "Bye");
      settle();
      put("_posts/2019-10-13-mover.md", "---\npermalink: /new/\n---\nHello again");
      remove("_posts/2019-10-13-gone.md");
      settle();
      close();
      Files.delete(folder.resolve("blog.mv"));
      open();
      settle();

      assertThat(get("new/").body()).contains("Hello again");
      assertThat(get("old/").headers().firstValue("location")).contains("/new/");
      assertThat(get("gone/").statusCode()).isEqualTo(410);
    }

    @Test
    void damagedIndexIsPutAsideAndRebuilt() throws Exception {
      put("_posts/2019-10-13-kept.md", "For good.");
      settle();
      close();
      Files.writeString(folder.resolve("blog.mv"), "no data ".repeat(2_000));
      open();
      settle();

      assertThat(get("2019/10/13/kept.html").body()).contains("For good.");
      assertThat(faults.remove()).contains("blog.mv is damaged", "blog.mv.broken");
    }

    /** As from {@code cp -r}, {@code tar} or Git. */
    @Test
    void backupWithoutExtendedAttributesIsTheSameBlog() throws Exception {
      put("_posts/2019-10-13-kept.md", "For good.");
      put("assets/picture.svg", "<svg/>");
      settle();
      close();
      try (var files = Files.walk(folder.resolve("s3"))) {
        files.forEach(InDataFolder::strip);
      }
      open();
      settle();
      put("_posts/2019-10-13-kept.md", "For better.");
      settle();

      assertThat(get("2019/10/13/kept.html").body()).contains("For better.");
      assertThat(get("assets/picture.svg").headers().firstValue("ETag")).isPresent();
    }

    private static void strip(Path file) {
      var attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
      try {
        for (var name : attributes.list()) {
          attributes.delete(name);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What holds wherever the blog is kept. */
  @Timeout(180)
  abstract static class Journeys {
    private static final Template TEMPLATE =
        Template.read(Path.of(System.getProperty("repository.root"), "template.yaml"));

    final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<LocalStack> running = Optional.empty();
    private Optional<S3Client> client = Optional.empty();

    abstract LocalStack.Options options();

    @Test
    void uploadedPostIsLive() throws Exception {
      put("_posts/2019-10-13-wrap-up.md", "---\ntitle: Wrap up\ntags: java\n---\n*All* done.");
      settle();

      var page = get("2019/10/13/wrap-up.html");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<em>All</em> done.");
      assertThat(get("2019/10/13/wrap-up.html.md").body()).isEqualTo("# Wrap up\n\n*All* done.");
      assertThat(get("").body()).contains("Wrap up");
      assertThat(get("tags/java/").body()).contains("Wrap up");
      assertThat(get("api/posts").body()).contains("\"title\":\"Wrap up\"");
      assertThat(receipt("_posts/2019-10-13-wrap-up.md")).contains("\"published\"");
    }

    @Test
    void removedPostIsGone() throws Exception {
      put("_posts/2019-10-13-short-lived.md", "Hello");
      settle();
      remove("_posts/2019-10-13-short-lived.md");
      settle();

      assertThat(get("2019/10/13/short-lived.html").statusCode()).isEqualTo(410);
      assertThat(receipt("_posts/2019-10-13-short-lived.md")).contains("\"removed\"");
    }

    @Test
    void movedPostIsRedirected() throws Exception {
      put("_posts/2019-10-13-mover.md", "---\npermalink: /old/\n---\nHello");
      settle();
      put("_posts/2019-10-13-mover.md", "---\npermalink: /new/\n---\nHello");
      settle();

      var answer = get("old/");
      assertThat(answer.statusCode()).isEqualTo(301);
      assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("/new/");
      assertThat(get("new/").statusCode()).isEqualTo(200);
    }

    @Test
    void faultyUploadKeepsTheLastGoodVersionAndItsNeighbours() throws Exception {
      put("_posts/2019-10-14-good.md", "First");
      settle();
      put("_posts/2019-10-14-good.md", "---\ntitle: [\n---\nSecond");
      put("_posts/2019-10-15-neighbour.md", "Hello");
      settle();

      assertThat(get("2019/10/14/good.html").body()).contains("First");
      assertThat(get("2019/10/15/neighbour.html").statusCode()).isEqualTo(200);
      assertThat(receipt("_posts/2019-10-14-good.md"))
          .contains("\"rejected\"")
          .contains("\"line\"");
    }

    @Test
    void oddKeysArePublished() throws Exception {
      put("_posts/2019-10-16-a b+c&d é.md", "---\npermalink: /odd/\n---\nOdd but fine.");
      settle();

      assertThat(get("odd/").body()).contains("Odd but fine.");
      assertThat(receipt("_posts/2019-10-16-a b+c&d é.md")).contains("\"published\"");
    }

    @Test
    void pictureIsServedFromTheContentBucket() throws Exception {
      put("assets/a b.svg", "<svg/>");

      assertThat(get("assets/a%20b.svg").body()).isEqualTo("<svg/>");
      assertThat(get("assets/none.svg").statusCode()).isEqualTo(404);
      var part = get("assets/a%20b.svg", "Range", "bytes=1-3");
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo("svg");
      assertThat(part.headers().firstValue("Content-Range")).contains("bytes 1-3/6");
      assertThat(get("assets/a%20b.svg", "Range", "bytes=6-").headers().firstValue("Content-Range"))
          .contains("bytes */6");
      assertThat(get("assets/a%20b.svg", "Range", "bytes=2-1").statusCode()).isEqualTo(200);
      var etag = part.headers().firstValue("ETag").orElseThrow();
      assertThat(etag).matches("\"[^\"]+\"");
      assertThat(get("assets/a%20b.svg", "If-None-Match", "\"x\", W/" + etag).statusCode())
          .isEqualTo(304);
    }

    @Test
    void pictureBesideItsPostIsServedAndNothingInItRuns() throws Exception {
      put("content/posts/trip/map.svg", "<svg/>");
      put("content/posts/trip/index.md", "---\ndate: 2019-10-13\n---\n![A map](map.svg)");
      put("favicon.ico", "ICO");
      settle();

      assertThat(get("posts/trip/").body()).contains("src=\"/content/posts/trip/map.svg\"");
      var map = get("content/posts/trip/map.svg");
      assertThat(map.body()).isEqualTo("<svg/>");
      assertThat(map.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("sandbox");
      assertThat(get("favicon.ico").body()).isEqualTo("ICO");
      assertThat(get("content/posts/trip/none.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void pictureBehindTheFolderThatTheBlogLayInIsServed() throws Exception {
      put("_config.yml", "baseurl: /blog");
      put("assets/a b.svg", "<svg/>");
      put("_posts/2019-10-13-shown.md", "![A]({{ '/assets/a%20b.svg' | relative_url }})");
      settle();

      assertThat(get("2019/10/13/shown.html").body()).contains("src=\"/blog/assets/a%20b.svg\"");
      var moved = get("blog/assets/a%20b.svg");
      assertThat(moved.statusCode()).isEqualTo(301);
      assertThat(get(moved.headers().firstValue("Location").orElseThrow().substring(1)).body())
          .isEqualTo("<svg/>");
    }

    @Test
    void plusInAnAddressIsAPlus() throws Exception {
      put("assets/c++.svg", "<svg/>");
      put("_posts/2019-10-13-plus.md", "---\npermalink: /c++/\ntags: C++\n---\nHello");
      settle();

      assertThat(get("assets/c++.svg").body()).isEqualTo("<svg/>");
      assertThat(get("assets/c%2B%2B.svg").body()).isEqualTo("<svg/>");
      assertThat(get("c++/").body()).contains("Hello");
    }

    @Test
    void partOfAnotherVersionIsNeverSent() throws Exception {
      put("assets/film.svg", "<svg/>");
      var etag = get("assets/film.svg").headers().firstValue("ETag").orElseThrow();

      var same = get("assets/film.svg", "Range", "bytes=1-3", "If-Range", etag);
      var other = get("assets/film.svg", "Range", "bytes=1-3", "If-Range", "\"other\"");

      assertThat(same.statusCode()).isEqualTo(206);
      assertThat(other.statusCode()).isEqualTo(200);
      assertThat(other.body()).isEqualTo("<svg/>");
    }

    @Test
    void headOfAPictureIsOfTheWhole() throws Exception {
      put("assets/film.svg", "<svg/>");

      var head =
          http.send(
              HttpRequest.newBuilder(URI.create(stack().address() + "assets/film.svg"))
                  .HEAD()
                  .header("Range", "bytes=1-3")
                  .build(),
              BodyHandlers.ofString());

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.headers().firstValue("Content-Length")).contains("6");
      assertThat(head.headers().firstValue("Content-Range")).isEmpty();
    }

    @Test
    void assetIsKeptAsLongAsItsOwnerSays() throws Exception {
      put("assets/logo.svg", "<svg/>");
      s3().putObject(
              put ->
                  put.bucket("content").key("assets/app-1f3a.js").cacheControl("max-age=31536000"),
              RequestBody.fromString("1"));

      assertThat(get("assets/logo.svg").headers().firstValue("Cache-Control"))
          .contains("public, max-age=300, stale-while-revalidate=86400");
      assertThat(get("assets/app-1f3a.js").headers().firstValue("Cache-Control"))
          .contains("max-age=31536000");
    }

    @Test
    void manyUploadsAtOnceAreAllLive() throws Exception {
      IntStream.range(0, 40)
          .parallel()
          .forEach(i -> put("_posts/2018-01-01-many-%d.md".formatted(i), "Post " + i));
      settle();

      for (var i = 0; i < 40; i++) {
        assertThat(get("2018/01/01/many-%d.html".formatted(i)).body()).contains("Post " + i);
      }
    }

    @BeforeEach
    final void open() {
      var stack = LocalStack.start(TEMPLATE, options(), observer());
      running = Optional.of(stack);
      client = Optional.of(stack.s3().client());
    }

    /** What is under way when the stack ends fails, which is nobody's fault. */
    @AfterEach
    final void stop() throws InterruptedException {
      if (running.isPresent()) {
        settle();
      }
      close();
      http.close();
      assertThat(faults).isEmpty();
    }

    final void close() {
      client.ifPresent(S3Client::close);
      running.ifPresent(LocalStack::close);
      client = Optional.empty();
      running = Optional.empty();
    }

    final void put(String key, String text) {
      s3().putObject(put -> put.bucket("content").key(key), RequestBody.fromString(text));
    }

    final void remove(String key) {
      s3().deleteObject(delete -> delete.bucket("content").key(key));
    }

    final void settle() throws InterruptedException {
      stack().awaitRepaired();
    }

    final String receipt(String key) {
      return s3().getObjectAsBytes(
              get -> get.bucket("content").key("_receipts/%s.json".formatted(key)))
          .asUtf8String();
    }

    final HttpResponse<String> get(String path, String... headers) throws Exception {
      var request = HttpRequest.newBuilder(URI.create(stack().address() + path));
      for (var i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      return http.send(request.build(), BodyHandlers.ofString());
    }

    private LocalStack stack() {
      return running.orElseThrow();
    }

    final S3Client s3() {
      return client.orElseThrow();
    }

    private LocalStack.Observer observer() {
      return line -> {
        if (!line.contains("\"INFO\"")) {
          faults.add(line);
        }
      };
    }
  }
}
