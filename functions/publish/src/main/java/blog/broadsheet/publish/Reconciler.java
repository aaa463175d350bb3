package blog.broadsheet.publish;

import blog.broadsheet.index.Change;
import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.SourceRecord;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.index.Target;
import blog.broadsheet.index.WriteResult;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.markdown.SafeMarkdown;
import blog.broadsheet.publish.source.ConfigReader;
import blog.broadsheet.publish.source.PostReader;
import blog.broadsheet.publish.source.Problem;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.store.Messages;
import blog.broadsheet.store.Pages;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Source;
import blog.broadsheet.store.Sources;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the index say about one source what the bucket holds now, and tells its author.
 *
 * <p>It asks neither what happened nor when: it reads the index's record of the source, then the
 * source, and writes on condition that the record is still the one it read. So events that come
 * twice, late, in the wrong order or to several handlers at once all lead to the same end, and a
 * crash at any line is healed by coming here again. Safe for use by many threads.
 */
public final class Reconciler {
  /**
   * Each lost race means that another handler has got on, so more than a few in a row are not to be
   * expected.
   */
  private static final int ATTEMPTS = 10;

  private final Sources sources;
  private final Receipts receipts;
  private final IndexWriter index;
  private final Judge judge;
  private final Republisher republisher;
  private final InstantSource clock;

  public Reconciler(
      Sources sources,
      Pages pages,
      Receipts receipts,
      Messages messages,
      IndexWriter index,
      InstantSource clock) {
    this.sources = sources;
    this.receipts = receipts;
    this.index = index;
    this.judge = new Judge(new PostReader(new SafeMarkdown()), new ConfigReader(), pages, clock);
    this.republisher = new Republisher(sources, messages);
    this.clock = clock;
  }

  /**
   * @return what became of the source; empty for a file that is neither post nor settings, and for
   *     one that is not there and never was
   * @throws IllegalStateException if others keep changing the source's record; to be tried again
   *     later
   */
  public Optional<Outcome> reconcile(SourceKey key) {
    if (SourceKind.of(key) == SourceKind.OTHER) {
      return Optional.empty();
    }
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var look = look(key);
      if (look.isIdle()) {
        return look.record().outcome();
      }
      var outcome = settle(look);
      if (outcome.isPresent()) {
        return outcome;
      }
    }
    throw new IllegalStateException(
        "The record of %s changed at each of %d attempts; it will be looked at again"
            .formatted(key, ATTEMPTS));
  }

  /** Goes through the posts again after a change of the settings: one page of them. */
  void republish(QueueMessage.Republish message) {
    republisher.advance(message);
  }

  /**
   * Everything that is known before anything is changed.
   *
   * @param record read first: whoever changes it from here on makes the write fail
   * @param past what the receipt remembers
   */
  private record Look(
      SourceRecord record, Optional<Source> source, SiteSettings settings, Past past) {
    /** What the reading of the source depends on besides itself. */
    String basis() {
      return isConfig() ? "" : settings.basis();
    }

    Optional<String> etag() {
      return source.map(Source::etag);
    }

    boolean isConfig() {
      return SourceKind.of(record.key()) == SourceKind.CONFIG;
    }

    /** Whether the index says already what the source does, though the author may not know. */
    boolean isSettled() {
      return record.isComplete() && record.etag().equals(etag()) && record.basis().equals(basis());
    }

    /**
     * Whether there is nothing to do: as when an event comes twice, or is about a file that came
     * and went unseen.
     */
    boolean isIdle() {
      var filed = past.version() >= record.version();
      return record.isKnown() ? isSettled() && filed : source.isEmpty() && past.equals(Past.NONE);
    }

    Change change(Verdict verdict) {
      return new Change(etag(), basis(), verdict.outcome(), verdict.target(), past);
    }
  }

  private Look look(SourceKey key) {
    var record = index.record(key);
    var settings = index.settings();
    var past = receipts.get(key).map(stored -> ReceiptJson.past(stored.json())).orElse(Past.NONE);
    return new Look(record, sources.read(key, Judge.MAX_BYTES), settings, past);
  }

  /** The outcome; empty if somebody else was faster. */
  private Optional<Outcome> settle(Look look) {
    var verdict = judge.judge(look.record().key(), look.source(), look.settings());
    var result = index.write(look.record(), look.change(verdict));
    if (result instanceof WriteResult.Taken(var path, var owner)) {
      verdict = Verdict.rejected(taken(path, owner), verdict.warnings());
      result = index.write(look.record(), look.change(verdict));
    }
    if (!(result instanceof WriteResult.Written(var after))) {
      return Optional.empty();
    }
    republishIfNeeded(look, verdict.target());
    file(receipt(after, verdict));
    return Optional.of(verdict.outcome());
  }

  /**
   * New settings may concern every post. If a crash came between the settings and this, they are no
   * longer new when the message comes again; hence the second condition.
   */
  private void republishIfNeeded(Look look, Target target) {
    if (target instanceof Target.Configure(var settings)
        && (!settings.basis().equals(look.settings().basis()) || look.isSettled())) {
      republisher.begin();
    }
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
      var newer =
          stored.filter(other -> ReceiptJson.past(other.json()).version() > receipt.version());
      if (newer.isPresent()
          || receipts.put(
              receipt.source(), ReceiptJson.write(receipt), stored.map(Receipts.Stored::etag))) {
        return;
      }
    }
    throw new IllegalStateException(
        "The receipt of %s changed at each of %d attempts; it will be written again"
            .formatted(receipt.source(), ATTEMPTS));
  }

  private static Problem taken(PostPath path, SourceKey owner) {
    return Problem.of(
        "The path %s belongs to %s.".formatted(path, owner),
        "Give this post another 'permalink' or file name, or remove %s.".formatted(owner));
  }
}
