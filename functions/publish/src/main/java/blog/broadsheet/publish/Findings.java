package blog.broadsheet.publish;

import blog.broadsheet.index.Change;
import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.Preview;
import blog.broadsheet.index.SourceRecord;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Source;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Everything about a source that is known before anything is changed.
 *
 * @param record read first: whoever changes it from here on makes the write fail
 * @param basis what a reading of the source would depend on, as far as the last one tells
 * @param filed the receipt
 */
record Findings(
    SourceRecord record,
    Optional<Source> source,
    SiteSettings settings,
    String basis,
    Optional<Receipts.Stored> filed) {
  Past past() {
    return filed.map(stored -> ReceiptJson.past(stored.json())).orElse(Past.NONE);
  }

  /** Every path that the source ever had. */
  Set<PostPath> paths() {
    var paths = new HashSet<>(record.paths().keySet());
    paths.addAll(past().paths().keySet());
    return paths;
  }

  Optional<String> etag() {
    return source.map(Source::etag);
  }

  /** Whether the index says already what the source does, though the author may not know. */
  boolean isSettled() {
    return record.waitsFor().isEmpty() && record.tells(etag(), basis);
  }

  /**
   * Whether there is nothing to do: as when an event comes twice, or is about a file that came and
   * went unseen.
   */
  boolean isIdle() {
    return record.isKnown() ? isSettled() && isFinished() : source.isEmpty() && past().isNone();
  }

  /**
   * Whether whoever changed the source last has come to the end, which is to tell its author.
   * Whatever comes between may be missing otherwise, also if the file has changed since.
   */
  boolean isFinished() {
    return past().version() == record.version();
  }

  /**
   * Whether those who use the source may find something else than before, or have not been told so
   * the last time. None is told for nothing, or those who use each other and wait for something
   * would go on telling each other.
   */
  boolean concernsUsers(SourceRecord after) {
    return !record.etag().equals(etag())
        || !record.live().map(Standing::path).equals(after.live().map(Standing::path))
        || !isFinished();
  }

  /**
   * @param random makes the preview link of a source that needs its first
   */
  Change change(Verdict verdict, RandomGenerator random) {
    var known = record.preview().map(Preview::token).or(() -> past().preview());
    var preview =
        known.isEmpty() && verdict.isKeptBack() ? Optional.of(PreviewToken.next(random)) : known;
    return new Change(
        etag(),
        basis(verdict),
        verdict.outcome(),
        verdict.target(),
        verdict.used().keySet(),
        past(),
        preview);
  }

  /** What the reading of the source depended on besides itself. */
  String basis(Verdict verdict) {
    return Surroundings.basis(record.key(), etag(), settings, verdict.used());
  }
}
