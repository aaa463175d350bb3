package blog.broadsheet.publish;

import blog.broadsheet.index.Change;
import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.SourceRecord;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.index.WriteResult;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.markdown.SafeMarkdown;
import blog.broadsheet.publish.source.ConfigReader;
import blog.broadsheet.publish.source.PostReader;
import blog.broadsheet.publish.source.Problem;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.store.Pages;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Source;
import blog.broadsheet.store.Sources;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the index say about one source what the bucket holds now, and tells its author.
 *
 * <p>It asks neither what happened nor when: it reads the index's record of the source, then the source, and writes on condition
 * that the record is still the one it read. So events that come twice, late, in the wrong order or to several handlers at once all
 * lead to the same end, and a crash at any line is healed by coming here again. Safe for use by many threads.
 */
public final class Reconciler {
  /** Each lost race means that another handler has got on, so more than a few in a row are not to be expected. */
  private static final int ATTEMPTS = 10;

  private final Sources sources;
  private final Receipts receipts;
  private final IndexWriter index;
  private final Judge judge;
  private final InstantSource clock;

  public Reconciler(Sources sources, Pages pages, Receipts receipts, IndexWriter index, InstantSource clock) {
    this.sources = sources;
    this.receipts = receipts;
    this.index = index;
    this.judge = new Judge(new PostReader(new SafeMarkdown()), new ConfigReader(), pages, clock);
    this.clock = clock;
  }

  /**
   * @return what became of the source; empty for a file that is no post and no settings, and for one that neither is nor ever was
   * @throws IllegalStateException if others keep changing the source's record; to be tried again later
   */
  public Optional<Outcome> reconcile(SourceKey key) {
    if (SourceKind.of(key) == SourceKind.OTHER) {
      return Optional.empty();
    }
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var record = index.record(key);
      var source = sources.read(key, Judge.MAX_BYTES);
      if (isUpToDate(record, source)) {
        return record.outcome();
      }
      var past = record.isKnown() ? Past.NONE : past(key);
      if (source.isEmpty() && !record.isKnown() && past.equals(Past.NONE)) {
        return Optional.empty();
      }
      var outcome = settle(record, source, past);
      if (outcome.isPresent()) {
        return outcome;
      }
    }
    throw new IllegalStateException(
        "The record of %s changed at each of %d attempts; it will be looked at again".formatted(key, ATTEMPTS));
  }

  /** Whether all has been done already, as when an event comes twice. */
  private boolean isUpToDate(SourceRecord record, Optional<Source> source) {
    return record.isComplete()
        && record.etag().equals(source.map(Source::etag))
        && past(record.key()).version() >= record.version();
  }

  private Past past(SourceKey key) {
    return receipts.get(key).map(stored -> ReceiptJson.past(stored.json())).orElse(Past.NONE);
  }

  /** The outcome; empty if somebody else was faster. */
  private Optional<Outcome> settle(SourceRecord record, Optional<Source> source, Past past) {
    var verdict = judge.judge(record.key(), source, index.settings());
    var etag = source.map(Source::etag);
    var result = index.write(record, change(etag, verdict, past));
    if (result instanceof WriteResult.Taken(var path, var owner)) {
      verdict = Verdict.rejected(taken(path, owner), verdict.warnings());
      result = index.write(record, change(etag, verdict, past));
    }
    if (!(result instanceof WriteResult.Written(var after))) {
      return Optional.empty();
    }
    file(receipt(after, verdict));
    return Optional.of(verdict.outcome());
  }

  private static Change change(Optional<String> etag, Verdict verdict, Past past) {
    return new Change(etag, verdict.outcome(), verdict.target(), past);
  }

  private Receipt receipt(SourceRecord record, Verdict verdict) {
    return new Receipt(
        record.key(),
        record.version(),
        verdict.outcome(),
        record.live().map(Standing::path),
        clock.instant(),
        record.etag(),
        verdict.warnings(),
        verdict.problem(),
        record.paths());
  }

  /** Puts a receipt in its place unless there is a newer one. */
  private void file(Receipt receipt) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var stored = receipts.get(receipt.source());
      var newer = stored.filter(other -> ReceiptJson.past(other.json()).version() > receipt.version());
      if (newer.isPresent()
          || receipts.put(receipt.source(), ReceiptJson.write(receipt), stored.map(Receipts.Stored::etag))) {
        return;
      }
    }
    throw new IllegalStateException(
        "The receipt of %s changed at each of %d attempts; it will be written again".formatted(receipt.source(), ATTEMPTS));
  }

  private static Problem taken(PostPath path, SourceKey owner) {
    return Problem.of(
        "The path %s belongs to %s.".formatted(path, owner),
        "Give this post another 'permalink' or file name, or remove %s.".formatted(owner));
  }
}
