package blog.broadsheet.publish;

import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.Preview;
import blog.broadsheet.index.SourceRecord;
import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.index.Target;
import blog.broadsheet.index.WriteResult;
import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.markdown.SafeMarkdown;
import blog.broadsheet.publish.source.ConfigReader;
import blog.broadsheet.publish.source.PostReader;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.store.Messages;
import blog.broadsheet.store.Pages;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Source;
import blog.broadsheet.store.Sources;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

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
  private final Surroundings site;
  private final Judge judge;
  private final Republisher republisher;
  private final Users users;
  private final Looks looks;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** With preview links that nobody can guess. */
  public Reconciler(
      Sources sources,
      Pages pages,
      Receipts receipts,
      Messages messages,
      IndexWriter index,
      InstantSource clock) {
    this(sources, pages, receipts, messages, index, clock, new SecureRandom());
  }

  /**
   * @param random makes preview links
   */
  Reconciler(
      Sources sources,
      Pages pages,
      Receipts receipts,
      Messages messages,
      IndexWriter index,
      InstantSource clock,
      RandomGenerator random) {
    this.sources = sources;
    this.receipts = receipts;
    this.index = index;
    this.site = new Surroundings(sources, index, pages);
    this.judge =
        new Judge(
            new PostReader(new SafeMarkdown(Dialect.KRAMDOWN), new PostTemplates(), clock),
            new ConfigReader(),
            site,
            pages,
            clock);
    this.republisher = new Republisher(sources, messages);
    this.users = new Users(index, messages);
    this.looks = new Looks(messages);
    this.clock = clock;
    this.random = random;
  }

  /**
   * What became of a source.
   *
   * @param isNew whether the index or the receipt did not say so before
   */
  public record Result(Outcome outcome, boolean isNew) {}

  /**
   * Brings one source, index and receipt into line, and has those looked at that use it.
   *
   * @return what became of the source, now or before; empty for a file that has no receipt, and for
   *     one that is not there and never was
   * @throws IllegalStateException if others keep changing the source's record; to be tried again
   *     later
   */
  public Optional<Result> reconcile(SourceKey key) {
    var kind = SourceKind.of(key);
    if (!kind.isRecorded()) {
      users.tell(key);
      return Optional.empty();
    }
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var found = look(key);
      if (found.isIdle()) {
        // It came and went without a record, but others may have been read while it was there;
        // settings are used as the index has them.
        if (!found.record().isKnown() && kind != SourceKind.CONFIG) {
          users.tell(key);
        }
        return found.record().outcome().map(outcome -> new Result(outcome, false));
      }
      var outcome = settle(found);
      if (outcome.isPresent()) {
        return outcome.map(anew -> new Result(anew, true));
      }
    }
    throw new IllegalStateException(
        "The record of %s changed at each of %d attempts; it will be looked at again"
            .formatted(key, ATTEMPTS));
  }

  /**
   * Has these sources looked at by other calls.
   *
   * @param uploaded when S3 took those that were uploaded
   */
  void putOff(List<SourceKey> keys, Map<SourceKey, Instant> uploaded) {
    looks.ask(keys, key -> Optional.ofNullable(uploaded.get(key)));
  }

  /** Goes through the posts again after a change of the settings: one page of them. */
  void republish(QueueMessage.Republish message) {
    republisher.advance(message);
  }

  /** Goes through the users of something: one page of them. */
  void tell(QueueMessage.Tell message) {
    users.advance(message);
  }

  /** What sources may use of the rest of the site. */
  Surroundings surroundings() {
    return site;
  }

  private Findings look(SourceKey key) {
    var record = index.record(key);
    var settings = settings(key);
    var filed = receipts.get(key);
    var source = sources.read(key, Judge.MAX_BYTES);
    var basis = Surroundings.basis(record, source.map(Source::etag), settings, site::tag);
    return new Findings(record, source, settings, basis, filed);
  }

  /**
   * Those that the bucket has, also if the message about them is still to come: what they keep back
   * would else be shown until then, and the paths of the defaults be kept for ever.
   */
  private SiteSettings settings(SourceKey key) {
    var inForce = index.findSettings();
    if (inForce.isPresent() || key.equals(Surroundings.CONFIG) || !hasUnreadSettings()) {
      return inForce.orElse(SiteSettings.DEFAULT);
    }
    var found = look(Surroundings.CONFIG);
    if (!found.isIdle()) {
      // If somebody else was faster, theirs are in force.
      var _ = settle(found);
    }
    return index.settings();
  }

  private boolean hasUnreadSettings() {
    return sources.etag(Surroundings.CONFIG).isPresent()
        && !index.record(Surroundings.CONFIG).isKnown();
  }

  /** The outcome; empty if somebody else was faster. */
  private Optional<Outcome> settle(Findings found) {
    var verdict =
        judge.judge(found.record().key(), found.source(), found.settings()).beside(found.paths());
    var result = index.write(found.record(), found.change(verdict, random));
    if (result instanceof WriteResult.Taken(var path, var owner)) {
      verdict = verdict.waiting(path, owner);
      result = index.write(found.record(), found.change(verdict, random));
    }
    if (!(result instanceof WriteResult.Written(var after)) || hasChanged(found, verdict)) {
      return Optional.empty();
    }
    if (found.concernsUsers(after)) {
      users.tell(after.key());
    }
    republishIfNeeded(found, verdict.target());
    var told = Optional.of(found.record()).filter(_ -> found.isFinished());
    looks.ask(index.waiting(told, after));
    if (verdict.target() instanceof Target.Publish) {
      verdict = verdict.without(after.waitsFor());
    }
    file(receipt(after, verdict), found.filed());
    return Optional.of(verdict.outcome());
  }

  /**
   * What the source uses for the first time may have changed before that was noted, and whoever
   * changed it have seen no user; hence a last look.
   */
  private boolean hasChanged(Findings found, Verdict verdict) {
    return verdict.used().entrySet().stream()
        .filter(use -> !found.record().uses().contains(use.getKey()))
        .anyMatch(use -> !site.tag(use.getKey()).equals(use.getValue()));
  }

  /**
   * New settings may concern every post. If a crash came between the settings and this, they are no
   * longer new when the file is looked at again, be it as it was, other or faulty by then; hence
   * the second condition.
   */
  private void republishIfNeeded(Findings found, Target target) {
    if (SourceKind.of(found.record().key()) == SourceKind.CONFIG
        && (configuresAnew(target, found.settings()) || !found.isFinished())) {
      republisher.begin();
    }
  }

  private static boolean configuresAnew(Target target, SiteSettings inForce) {
    return target instanceof Target.Configure(var settings, var _)
        && !settings.basis().equals(inForce.basis());
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
        record.paths(),
        record.preview().map(Preview::token));
  }

  /**
   * Puts a receipt in its place unless there is a newer one.
   *
   * @param before what was there a moment ago, which it still is unless another handler deals with
   *     the same source
   */
  private void file(Receipt receipt, Optional<Receipts.Stored> before) {
    var stored = before;
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var newer =
          stored.filter(other -> ReceiptJson.past(other.json()).version() > receipt.version());
      if (newer.isPresent()
          || receipts.put(
              receipt.source(), ReceiptJson.write(receipt), stored.map(Receipts.Stored::etag))) {
        return;
      }
      stored = receipts.get(receipt.source());
    }
    throw new IllegalStateException(
        "The receipt of %s changed at each of %d attempts; it will be written again"
            .formatted(receipt.source(), ATTEMPTS));
  }
}
