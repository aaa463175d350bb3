package blog.broadsheet.publish;

import blog.broadsheet.aws.LogLine;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.SourceKey;
import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A line about each key, with metrics, and about what fails. Of a post it tells the key and never
 * the content.
 */
final class PublishLog {
  private static final InstantSource CLOCK = InstantSource.system();

  private final Context context;

  PublishLog(Context context) {
    this.context = context;
  }

  /**
   * What was so before, as behind a message that came twice, is not counted again.
   *
   * @param changed when the file changed, of which S3 told; nothing where it asks for nothing
   */
  void reconciled(
      SourceKey key, Reconciler.Result result, Duration taken, Optional<Instant> changed) {
    var line =
        LogLine.info("reconciled", context.getAwsRequestId())
            .dimension("Function", context.getFunctionName())
            .with("key", key.value())
            .with("outcome", result.outcome().label())
            .with("ms", taken.toMillis());
    if (result.isNew()) {
      count(result.outcome(), changed, line);
    }
    write(line);
  }

  private static void count(Outcome outcome, Optional<Instant> changed, LogLine line) {
    switch (outcome) {
      case PUBLISHED -> {
        line.count("Published", 1);
        changed
            .map(at -> Duration.between(at, CLOCK.instant()))
            .ifPresent(latency -> line.duration("PublishLatency", latency));
      }
      case REJECTED -> line.count("Rejected", 1);
      case SCHEDULED, EXPIRED, DRAFT, IGNORED, REMOVED -> {}
    }
  }

  void putOff(int keys) {
    write(
        LogLine.info("asked for anew for lack of time", context.getAwsRequestId())
            .with("keys", keys));
  }

  void notPutOff(Throwable cause) {
    write(error("not reconciled for lack of time, will be tried again").with(cause));
  }

  void failed(SourceKey key, Throwable cause) {
    write(error("not reconciled, will be tried again").with("key", key.value()).with(cause));
  }

  void notRepublished(Throwable cause) {
    write(error("not republished, will be tried again").with(cause));
  }

  void notTold(Throwable cause) {
    write(error("not every user of a file is told, will be tried again").with(cause));
  }

  void notRepaired(Throwable cause) {
    write(error("not repaired, will be tried again").with(cause));
  }

  void foreign(String messageId, QueueMessage.Foreign cause) {
    write(
        error("a message that is not understood: " + cause.getMessage())
            .with("messageId", messageId));
  }

  private LogLine error(String message) {
    return LogLine.error(message, context.getAwsRequestId());
  }

  private void write(LogLine line) {
    context.getLogger().log(line.write(CLOCK.instant()));
  }
}
