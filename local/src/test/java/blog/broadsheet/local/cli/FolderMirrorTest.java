package blog.broadsheet.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.local.s3.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

final class FolderMirrorTest {
  private static final String BUCKET = "content";
  private static final String POST = "_posts/2026-01-02-a.md";

  @TempDir private Path folder = Path.of("");
  private final S3Server server =
      S3Server.start(S3Server.inMemory(), 0, List.of(BUCKET), _ -> listen());
  private final S3Client s3 = server.clientInProcess();
  private final List<String> settled = new ArrayList<>();
  private volatile boolean deaf;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void onlyWhatIsNewIsUploaded() throws Exception {
    save(POST, "one");
    save("about.md", "about");
    assertThat(begin().uploaded()).containsExactly(POST, "about.md");

    save(POST, "two");
    var pass = begin();

    assertThat(pass.uploaded()).containsExactly(POST);
    assertThat(pass.unchanged()).containsExactly("about.md");
    assertThat(read(POST)).isEqualTo("two");
  }

  @Test
  void objectsHaveTheTypesThatBrowsersWant() throws Exception {
    save("assets/a.mjs", "export {}");
    save("assets/b.woff2", "");
    save("assets/c.none", "");
    begin();

    assertThat(
            keys().stream()
                .map(key -> s3.headObject(head -> head.bucket(BUCKET).key(key)).contentType()))
        .containsExactly("text/javascript", "font/woff2", "application/octet-stream");
  }

  @Test
  void settingsAreInForceBeforeTheRestComes() throws Exception {
    save("_config.yml", "title: A");
    save(POST, "one");

    var mirror = mirror();
    mirror.begin(mirror.look(), () -> settled.addAll(keys()), (_, _) -> {});

    assertThat(settled).containsExactly("_config.yml");
  }

  @Test
  void savedFileIsCarriedOver() throws Exception {
    save(POST, "one");
    var mirror = mirror();
    begin(mirror);

    save(POST, "two");
    save("_posts/2026-01-03-b.md", "new");

    assertThat(again(mirror).uploaded()).containsExactly(POST, "_posts/2026-01-03-b.md");
    assertThat(again(mirror).uploaded()).isEmpty();
    assertThat(read(POST)).isEqualTo("two");
  }

  @Test
  void fileThatIsBeingWrittenWaits() throws Exception {
    var now = Instant.parse("2026-01-02T10:00:00Z");
    var mirror = new FolderMirror(new BlogFolder(folder), s3, BUCKET, InstantSource.fixed(now));
    begin(mirror);
    save(POST, "half");

    Files.setLastModifiedTime(folder.resolve(POST), FileTime.from(now.minusMillis(100)));
    assertThat(again(mirror).uploaded()).isEmpty();

    Files.setLastModifiedTime(folder.resolve(POST), FileTime.from(now.minusMillis(300)));
    assertThat(again(mirror).uploaded()).containsExactly(POST);
  }

  @Test
  void removedFileIsRemoved() throws Exception {
    save(POST, "one");
    save("about.md", "about");
    var mirror = mirror();
    begin(mirror);

    Files.delete(folder.resolve(POST));

    assertThat(again(mirror).removed()).isEmpty();
    assertThat(again(mirror).removed()).containsExactly(POST);
    assertThat(keys()).containsExactly("about.md");
  }

  @Test
  void fileThatAnEditorReplacesIsNeverGone() throws Exception {
    save(POST, "one");
    save("about.md", "about");
    var mirror = mirror();
    begin(mirror);

    Files.delete(folder.resolve(POST));
    again(mirror);
    save(POST, "two");

    assertThat(again(mirror).removed()).isEmpty();
    assertThat(read(POST)).isEqualTo("two");
  }

  @Test
  void whatWasRemovedWhileNobodyLookedIsRemoved() throws Exception {
    save(POST, "one");
    save("about.md", "about");
    begin();
    put("elsewhere.md", "by the AWS CLI");
    put("_receipts/about.md.json", "{}");

    Files.delete(folder.resolve(POST));

    assertThat(begin().removed()).containsExactly(POST);
    assertThat(keys()).containsExactly("_receipts/about.md.json", "about.md", "elsewhere.md");
  }

  @Test
  void anotherFolderTakesNothingAway(@TempDir Path other) throws Exception {
    save(POST, "one");
    begin();
    Files.writeString(other.resolve("about.md"), "about");

    var pass = begin(new FolderMirror(new BlogFolder(other), s3, BUCKET, InstantSource.system()));

    assertThat(pass.removed()).isEmpty();
    assertThat(keys()).containsExactly(POST, "about.md");
  }

  @Test
  void laterChangeInTheBucketIsKept() throws Exception {
    save(POST, "one");
    begin();
    put(POST, "edited in the bucket");

    var pass = begin();

    assertThat(pass.kept()).containsExactly(POST);
    assertThat(read(POST)).isEqualTo("edited in the bucket");
  }

  @Test
  void stillLaterChangeInTheFolderIsPublished() throws Exception {
    put(POST, "edited in the bucket");
    save(POST, "and then in the folder");
    Files.setLastModifiedTime(
        folder.resolve(POST), FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));

    assertThat(begin().uploaded()).containsExactly(POST);
  }

  @Test
  void copyInTheBucketIsNoFileOfTheFolder() throws Exception {
    save(POST, "one");
    save("about.md", "about");
    begin();
    copy(POST, "_posts/2026-01-03-copy.md");
    copy("about.md", POST);

    var pass = begin();

    assertThat(pass.removed()).isEmpty();
    assertThat(pass.kept()).containsExactly(POST);
    assertThat(read("_posts/2026-01-03-copy.md")).isEqualTo("one");
    assertThat(read(POST)).isEqualTo("about");
  }

  @Test
  void filesOfAnotherFolderGiveWay(@TempDir Path other) throws Exception {
    save("_config.yml", "title: First");
    begin();
    var config = Files.writeString(other.resolve("_config.yml"), "title: Second");
    Files.setLastModifiedTime(config, FileTime.from(Instant.EPOCH));

    begin(new FolderMirror(new BlogFolder(other), s3, BUCKET, InstantSource.system()));

    assertThat(read("_config.yml")).isEqualTo("title: Second");
  }

  @Test
  void uploadOfWhichNobodyWasToldIsMadeAgain() throws Exception {
    var mirror = mirror();
    begin(mirror);
    save(POST, "one");

    deaf = true;
    assertThatThrownBy(() -> again(mirror)).hasMessage("Nobody listens");
    deaf = false;

    assertThat(again(mirror).uploaded()).containsExactly(POST);
    assertThat(again(mirror).uploaded()).isEmpty();
  }

  @Test
  void folderThatIsEmptyAllAtOnceRemovesNothing() throws Exception {
    save(POST, "one");
    var mirror = mirror();
    begin(mirror);

    Files.delete(folder.resolve(POST));
    again(mirror);

    assertThat(again(mirror).removed()).isEmpty();
    assertThat(begin().removed()).isEmpty();
    assertThat(keys()).containsExactly(POST);
  }

  @Test
  void folderThatIsGoneRemovesNothing() throws Exception {
    var inner = Files.createDirectory(folder.resolve("blog"));
    Files.writeString(inner.resolve("about.md"), "about");
    var mirror = new FolderMirror(new BlogFolder(inner), s3, BUCKET, InstantSource.system());
    begin(mirror);

    Files.move(inner, folder.resolve("elsewhere"));
    again(mirror);
    var pass = again(mirror);

    assertThat(pass.removed()).isEmpty();
    assertThat(pass.unread()).singleElement().asString().contains("blog");
  }

  @Test
  void linkIsFollowed(@TempDir Path elsewhere) throws Exception {
    Files.writeString(elsewhere.resolve("2026-01-02-a.md"), "one");
    Files.createSymbolicLink(folder.resolve("_posts"), elsewhere);
    Files.createSymbolicLink(elsewhere.resolve("loop"), elsewhere);
    var link = elsewhere.resolveSibling(elsewhere.getFileName() + "-link");
    Files.createSymbolicLink(link, folder);

    var pass = begin(new FolderMirror(new BlogFolder(link), s3, BUCKET, InstantSource.system()));

    assertThat(pass.uploaded()).containsExactly(POST);
    assertThat(pass.unread()).isEmpty();
    Files.delete(link);
  }

  @Test
  void linkThatLeadsNowhereTakesNothingAway(@TempDir Path drive) throws Exception {
    Files.writeString(drive.resolve("2026-01-02-a.md"), "one");
    Files.createSymbolicLink(folder.resolve("_posts"), drive);
    save("about.md", "about");
    var mirror = mirror();
    begin(mirror);

    Files.delete(drive.resolve("2026-01-02-a.md"));
    Files.delete(drive);
    again(mirror);
    var pass = again(mirror);

    assertThat(pass.removed()).isEmpty();
    assertThat(pass.unread()).singleElement().asString().contains("_posts", "leads nowhere");
    assertThat(begin().removed()).isEmpty();
    Files.createDirectory(drive);
  }

  @Test
  void storeOfTheBlogIsNoneOfIt(@TempDir Path elsewhere) throws Exception {
    var link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
    save(POST, "one");
    var blog = new BlogFolder(link, Optional.of(link.resolve("data")));
    save("data/s3/content/_posts/2026-01-02-a.md", "one");

    assertThat(new FolderMirror(blog, s3, BUCKET, InstantSource.system()).look().keys())
        .containsExactly(POST);
    assertThatThrownBy(() -> new BlogFolder(folder, Optional.of(folder)))
        .isInstanceOf(UserFault.class);
  }

  private void listen() {
    if (deaf) {
      throw new IllegalStateException("Nobody listens");
    }
  }

  private void copy(String from, String to) {
    server
        .client()
        .copyObject(copy ->
            copy.sourceBucket(BUCKET).sourceKey(from).destinationBucket(BUCKET).destinationKey(to));
  }

  private FolderMirror mirror() {
    return new FolderMirror(new BlogFolder(folder), s3, BUCKET, InstantSource.system());
  }

  private FolderMirror.Pass begin() throws InterruptedException {
    return begin(mirror());
  }

  private static FolderMirror.Pass begin(FolderMirror mirror) throws InterruptedException {
    return mirror.begin(mirror.look(), () -> {}, (_, _) -> {});
  }

  private static FolderMirror.Pass again(FolderMirror mirror) throws InterruptedException {
    return mirror.again(mirror.look(), () -> {});
  }

  /** Saves a file a while ago, so nobody is at it any more; each content has a size of its own. */
  private void save(String key, String text) throws IOException {
    var file = folder.resolve(key);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    var age = Duration.ofHours(1).minusSeconds(text.length());
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  private void put(String key, String text) {
    s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(text));
  }

  private String read(String key) {
    return server.read(BUCKET, key).orElseThrow();
  }

  private List<String> keys() {
    return s3.listObjectsV2Paginator(list -> list.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .toList();
  }
}
