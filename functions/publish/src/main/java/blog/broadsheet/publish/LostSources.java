package blog.broadsheet.publish;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Sources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;

/**
 * The sources that receipts tell of and the index knows nothing of, as after the loss of its table.
 *
 * <p>Each of them, also one that is gone, has paths that must lead where they led. So before any
 * source is looked at, all paths of all are claimed, each for the source that had it last; else the
 * first source that is looked at could take the path of another. One call goes through one page of
 * the receipts.
 */
final class LostSources {
  /** A page of the receipts of lost sources. */
  record Page(List<Lost> lost, Optional<String> next) {}

  /** A source and its receipt. */
  record Lost(SourceKey key, String receipt) {
    Past past() {
      return ReceiptJson.past(receipt);
    }
  }

  private final Sources sources;
  private final Receipts receipts;
  private final IndexWriter index;

  LostSources(Sources sources, Receipts receipts, IndexWriter index) {
    this.sources = sources;
    this.receipts = receipts;
    this.index = index;
  }

  /** The page behind a receipt's key, or the first. */
  Page page(String after) {
    var files =
        sources.list(
            Optional.of(new SourceKey(after.isEmpty() ? Receipts.FOLDER : after)), Repair.PAGE);
    var lost =
        files.stream()
            .flatMap(file -> Receipts.sourceOf(file.key()).stream())
            .filter(key -> SourceKind.of(key).isRecorded())
            .gather(Gatherers.mapConcurrent(Repair.AT_ONCE, this::ifLost))
            .flatMap(Optional::stream)
            .toList();
    return new Page(lost, next(files));
  }

  void claim(Lost source) {
    index.claim(source.key(), source.past().paths());
  }

  /** A receipt that remembers nothing, as authors can put there, is none. */
  private Optional<Lost> ifLost(SourceKey key) {
    return index.record(key).isKnown()
        ? Optional.empty()
        : receipts
            .get(key)
            .map(stored -> new Lost(key, stored.json()))
            .filter(lost -> !lost.past().isNone());
  }

  private static Optional<String> next(List<Sources.Listed> files) {
    return Optional.of(files)
        .filter(page -> page.size() == Repair.PAGE)
        .map(page -> page.getLast().key().value())
        .filter(key -> key.startsWith(Receipts.FOLDER));
  }
}
