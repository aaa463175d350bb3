package blog.broadsheet.publish;

import blog.broadsheet.index.IndexAudit;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.SourceRecord;
import blog.broadsheet.index.Use;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Sources;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * Holds the bucket and the index side by side, a page of each in one call.
 *
 * <p>The lists tell nearly everything: which files the index has never met, or met as they were
 * before, and which are gone. Only whether a receipt tells of its record's last change must be read
 * from the receipt: one request for each source.
 */
final class Comparison {
  /** The sources of a page that must be looked at. */
  record Page(List<SourceKey> different, Optional<String> next) {}

  private final Sources sources;
  private final Receipts receipts;
  private final IndexWriter index;
  private final IndexAudit audit;
  private final Surroundings site;

  Comparison(
      Sources sources, Receipts receipts, IndexWriter index, IndexAudit audit, Surroundings site) {
    this.site = site;
    this.sources = sources;
    this.receipts = receipts;
    this.index = index;
    this.audit = audit;
  }

  /** The page behind a key, or the first. */
  Page page(String after) {
    var key = Optional.of(after).filter(text -> !text.isEmpty()).map(SourceKey::new);
    var settings = index.settings();
    var tags = new ConcurrentHashMap<Use, String>();
    var page =
        SideBySide.of(
            sources.list(key, Repair.PAGE),
            Sources.Listed::key,
            audit.records(key, Repair.PAGE),
            SourceRecord::key,
            Repair.PAGE);
    var different =
        page.pairs().stream()
            .filter(pair -> SourceKind.of(pair.key()).isRecorded())
            .gather(
                Gatherers.mapConcurrent(
                    Repair.AT_ONCE,
                    pair ->
                        Optional.of(pair.key())
                            .filter(_ ->
                                differs(
                                    pair, settings, use -> tags.computeIfAbsent(use, site::tag)))))
            .flatMap(Optional::stream)
            .toList();
    return new Page(different, page.next().map(SourceKey::value));
  }

  private boolean differs(
      SideBySide.Pair<SourceKey, Sources.Listed, SourceRecord> pair,
      SiteSettings settings,
      Function<Use, String> tag) {
    var etag = pair.left().map(Sources.Listed::etag);
    return pair.right().filter(record -> isInLine(record, etag, settings, tag)).isEmpty();
  }

  private boolean isInLine(
      SourceRecord record,
      Optional<String> etag,
      SiteSettings settings,
      Function<Use, String> tag) {
    return record.tells(etag, Surroundings.basis(record, etag, settings, tag))
        && waitsInVain(record)
        && isFiled(record);
  }

  /** Whether every path that the source waits for still belongs to whom its author was told. */
  private boolean waitsInVain(SourceRecord record) {
    return record.waitsFor().entrySet().stream()
        .allMatch(
            wait -> index.owner(wait.getKey(), record.key()).equals(Optional.of(wait.getValue())));
  }

  private boolean isFiled(SourceRecord record) {
    return receipts
        .get(record.key())
        .filter(filed -> ReceiptJson.past(filed.json()).version() == record.version())
        .isPresent();
  }
}
