package blog.broadsheet.publish;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SourceKind;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The publishing function: takes a batch of messages that name keys, reconciles each key once, and gives back the messages of those
 * that failed, which the queue delivers again.
 *
 * <p>A message that is not from S3 can never be dealt with. It is given back as well, so that it ends among the dead letters, where
 * somebody is told, and never in silence.
 */
public final class PublishHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /** Settings come first, for the posts of the same batch are to be read by them. */
  private static final Comparator<SourceKey> SETTINGS_FIRST =
      Comparator.comparing((SourceKey key) -> SourceKind.of(key) != SourceKind.CONFIG)
          .thenComparing(Comparator.naturalOrder());

  private final Reconciler reconciler;

  public PublishHandler(Reconciler reconciler) {
    this.reconciler = reconciler;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var log = new PublishLog(context);
    var failed = new TreeSet<String>();
    var messages = new TreeMap<SourceKey, Set<String>>(SETTINGS_FIRST);
    for (var message : event.getRecords()) {
      try {
        for (var key : S3Notification.parse(message.getBody()).keys()) {
          messages.computeIfAbsent(key, _ -> new HashSet<>()).add(message.getMessageId());
        }
      } catch (S3Notification.Foreign e) {
        log.foreign(message.getMessageId(), e);
        failed.add(message.getMessageId());
      }
    }
    messages.forEach(
        (key, ids) -> {
          if (!reconcile(key, log)) {
            failed.addAll(ids);
          }
        });
    return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
  }

  /** Whether it is done; any fault is one of the infrastructure, for faults of an author end in a receipt. */
  private boolean reconcile(SourceKey key, PublishLog log) {
    var start = System.nanoTime();
    try {
      reconciler.reconcile(key).ifPresent(outcome -> log.reconciled(key, outcome, Duration.ofNanos(System.nanoTime() - start)));
      return true;
    } catch (RuntimeException e) {
      log.failed(key, e);
      return false;
    }
  }
}
