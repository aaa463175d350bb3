package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.Item;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever changes what files become is told to raise the revision. */
final class RevisionTest {
  private static final Path EXAMPLES = Path.of("../../examples");

  /** Of all that {@link Revision#NUMBER} 1 makes of the example blog. */
  private static final String FINGERPRINT =
      "a0bd4a618c2ad920c9558d078f023b9f1d6b46b394314095bc4e7a4fd37ab0bd";

  private final MemoryBucket bucket = new MemoryBucket();
  private final MapTable table = new MapTable();
  private final Reconciler reconciler =
      new Reconciler(
          bucket, bucket, bucket, _ -> {}, new IndexWriter(table), InstantSource.fixed(View.NOW));

  @Test
  void whatTheExamplesBecomeIsThatOfTheRevision() throws IOException {
    var keys = upload();
    // A second time, for some use what comes later.
    keys.forEach(reconciler::reconcile);
    keys.forEach(reconciler::reconcile);

    assertThat(fingerprint())
        .as(
            """
            The example blog is published otherwise than before.
            If that is because the program has changed, raise Revision.NUMBER, which has every blog
            read anew by it, and renew RevisionTest.FINGERPRINT.
            If it is because examples/ has changed, renew the fingerprint alone.\
            """)
        .isEqualTo(FINGERPRINT);
  }

  private List<SourceKey> upload() throws IOException {
    try (var files = Files.walk(EXAMPLES)) {
      var keys =
          files
              .filter(Files::isRegularFile)
              .map(file -> EXAMPLES.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      for (var key : keys) {
        bucket.upload(key, Files.readAllBytes(EXAMPLES.resolve(key)));
      }
      return keys.stream().map(SourceKey::new).toList();
    }
  }

  /**
   * What is at paths, in listings and around all pages, with the names of the pages, which are
   * their hashes.
   */
  private String fingerprint() {
    var shown =
        table.all().stream()
            .filter(item -> item.key().partition().matches("PATH#.*|LIST#.*|SITE"))
            .map(RevisionTest::text)
            .collect(Collectors.joining("\n"));
    return PageName.of(shown).value();
  }

  private static String text(Item item) {
    var attributes = new TreeMap<>(item.attributes());
    attributes.remove(Item.VERSION);
    return item.key() + " " + attributes;
  }
}
