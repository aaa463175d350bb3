package blog.broadsheet.publish;

import blog.broadsheet.index.At;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexView;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An author's files, looked at one after the other, and what readers see of them at one instant.
 */
final class Desk {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  final MemoryBucket bucket = new MemoryBucket();

  /** What was put on the queue, for tests to deal with. */
  final List<String> messages = new ArrayList<>();

  private MapTable table = new MapTable();

  void upload(String key, String text) {
    bucket.upload(key, text);
    reconcile(key);
  }

  void remove(String key) {
    bucket.remove(key);
    reconcile(key);
  }

  void reconcile(String key) {
    new Reconciler(
            bucket,
            bucket,
            bucket,
            messages::addAll,
            new IndexWriter(table),
            InstantSource.fixed(NOW))
        .reconcile(new SourceKey(key));
  }

  void loseIndex() {
    table = new MapTable();
  }

  IndexReader reader() {
    return new IndexReader(table);
  }

  IndexView view() {
    return reader().asOf(NOW);
  }

  Optional<At> at(String path) {
    return view().at(PostPath.of(path));
  }

  List<Entry> list() {
    return view().list(new Listing.All(), Optional.empty(), 9).entries();
  }

  String receipt(String key) {
    return bucket.get(new SourceKey(key)).orElseThrow().json();
  }
}
