package blog.broadsheet.publish;

import blog.broadsheet.aws.Aws;
import blog.broadsheet.index.Announcements;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.announce.AnnouncementPlan;
import blog.broadsheet.publish.markdown.SafeMarkdown;
import blog.broadsheet.publish.source.SourceKind;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The publishing function: takes a batch of messages that name keys, reconciles each key once, and
 * gives back the messages of those that failed, which the queue delivers again. Keys that a call
 * has no time for are asked for anew.
 *
 * <p>A message that nobody here understands can never be dealt with. It is given back as well, so
 * that it ends among the dead letters, where somebody is told, and never in silence. On AWS it can
 * only be of S3's form, or of this program's, in a version that is not known: what has neither
 * passes no filter of {@code template.yaml}, and Lambda deletes it.
 */
public final class PublishHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /** What it takes to answer for those that are done. */
  private static final Duration ENOUGH = Duration.ofSeconds(5);

  private static final SourceKey NEVER_THERE = new SourceKey("1970-01-01-rehearsal.md");

  private final Reconciler reconciler;
  private final Consumer<SourceKey> published;

  /**
   * What Lambda calls, once for a container: wired as the environment says, and rehearsed, so that
   * the first post need not wait for what is made and loaded at first use. While a function starts,
   * Lambda gives it a whole processor, and SnapStart keeps the outcome.
   */
  public PublishHandler() {
    this(new Aws(System::getenv));
    rehearse();
  }

  private PublishHandler(Aws aws) {
    this(reconciler(aws), plan(aws)::note);
  }

  /** Tells nobody of what is published. */
  public PublishHandler(Reconciler reconciler) {
    this(reconciler, _ -> {});
  }

  /**
   * @param published is told of sources that are published or scheduled, perhaps more than once
   */
  public PublishHandler(Reconciler reconciler, Consumer<SourceKey> published) {
    this.reconciler = reconciler;
    this.published = published;
  }

  private static AnnouncementPlan plan(Aws aws) {
    return new AnnouncementPlan(
        new IndexWriter(aws.ports().table()),
        new Announcements(aws.ports().table()),
        aws.reminders("ANNOUNCEMENTS_QUEUE"),
        InstantSource.system());
  }

  private static Reconciler reconciler(Aws aws) {
    var ports = aws.ports();
    return new Reconciler(
        ports.sources(),
        ports.pages(),
        ports.receipts(),
        aws.messages("UPLOADS_QUEUE"),
        new IndexWriter(ports.table()),
        InstantSource.system());
  }

  /** Where it fails the function starts all the same: what is broken may be well soon. */
  private void rehearse() {
    try {
      var _ =
          new SafeMarkdown(Dialect.KRAMDOWN).render("# A [post](/)\n\n- of *little*\n- interest");
      var _ = reconciler.reconcile(NEVER_THERE);
    } catch (RuntimeException e) {
      LambdaRuntime.getLogger().log("The rehearsal failed: " + e + "\n");
    }
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var batch = new Batch(context);
    event.getRecords().forEach(batch::read);
    batch.reconcile();
    return new SQSBatchResponse(batch.failed.stream().map(BatchItemFailure::new).toList());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** One batch on its way: which messages ask for a key, and which have failed. */
  private final class Batch {
    private final Context context;
    private final PublishLog log;
    private final Map<SourceKey, Set<String>> asking = new TreeMap<>();
    private final Map<SourceKey, Instant> uploaded = new TreeMap<>();
    private final Set<String> failed = new TreeSet<>();
    private int tries;

    Batch(Context context) {
      this.context = context;
      this.log = new PublishLog(context);
    }

    void read(SQSMessage message) {
      var id = message.getMessageId();
      tries = Math.max(tries, tries(message));
      try {
        switch (QueueMessage.parse(message.getBody())) {
          case QueueMessage.Look(var keys, var since) ->
              keys.forEach(key -> {
                asking.computeIfAbsent(key, _ -> new TreeSet<>()).add(id);
                since.ifPresent(at -> uploaded.merge(key, at, PublishHandler::earlier));
              });
          case QueueMessage.Republish republish ->
              attempt(Set.of(id), () -> reconciler.republish(republish), log::notRepublished);
          case QueueMessage.Tell tell ->
              attempt(Set.of(id), () -> reconciler.tell(tell), log::notTold);
        }
      } catch (QueueMessage.Foreign e) {
        log.foreign(id, e);
        failed.add(id);
      }
    }

    private static int tries(SQSMessage message) {
      return Optional.ofNullable(message.getAttributes())
          .map(attributes -> attributes.get("ApproximateReceiveCount"))
          .map(Integer::parseInt)
          .orElse(1);
    }

    /**
     * What there is no time for is put off, which costs it less than to be cut off with the rest.
     * But each call begins a key at least, and what was begun is never put off, so a key that
     * cannot be finished uses up the tries of its messages.
     */
    void reconcile() {
      var asked = asking.entrySet().stream().sorted(Map.Entry.comparingByKey(turns())).toList();
      var begun = 0;
      while (begun < asked.size() && (begun == 0 || hasTime())) {
        var key = asked.get(begun).getKey();
        attempt(asked.get(begun).getValue(), () -> reconcile(key), e -> log.failed(key, e));
        begun++;
      }
      putOff(asked.subList(begun, asked.size()));
    }

    /**
     * Settings come first, for the posts of the same batch are to be read by them, and then what
     * somebody uploaded. Each other try goes backwards: a key at which Lambda ends the call then
     * keeps no other from its turn for good.
     */
    private Comparator<SourceKey> turns() {
      return Comparator.comparing((SourceKey key) -> SourceKind.of(key) != SourceKind.CONFIG)
          .thenComparing(key -> !uploaded.containsKey(key))
          .thenComparing(tries % 2 == 0 ? Comparator.reverseOrder() : Comparator.naturalOrder());
    }

    private boolean hasTime() {
      return context.getRemainingTimeInMillis() >= ENOUGH.toMillis();
    }

    /**
     * Asks for them by messages of our own. Those that only messages ask for which failed come
     * again with these; asked for as well, they would be more from try to try while the
     * infrastructure is slow to fail.
     */
    private void putOff(List<Map.Entry<SourceKey, Set<String>>> late) {
      var asked = late.stream().filter(one -> !failed.containsAll(one.getValue())).toList();
      if (!asked.isEmpty()) {
        var keys = asked.stream().map(Map.Entry::getKey).toList();
        attempt(
            asked.stream().flatMap(one -> one.getValue().stream()).collect(Collectors.toSet()),
            () -> {
              reconciler.putOff(keys, uploaded);
              log.putOff(keys.size());
            },
            log::notPutOff);
      }
    }

    private void reconcile(SourceKey key) {
      var start = System.nanoTime();
      reconciler
          .reconcile(key)
          .ifPresent(result -> {
            log.reconciled(
                key,
                result,
                Duration.ofNanos(System.nanoTime() - start),
                Optional.ofNullable(uploaded.get(key)));
            var outcome = result.outcome();
            if (outcome == Outcome.PUBLISHED || outcome == Outcome.SCHEDULED) {
              published.accept(key);
            }
          });
    }

    /**
     * Any exception is a fault of the infrastructure, for faults of an author end in a receipt.
     * What memory does not suffice for costs the others of the batch nothing.
     */
    private void attempt(Set<String> messages, Runnable work, Consumer<Throwable> report) {
      try {
        work.run();
      } catch (RuntimeException | OutOfMemoryError e) {
        report.accept(e);
        failed.addAll(messages);
      }
    }
  }
}
