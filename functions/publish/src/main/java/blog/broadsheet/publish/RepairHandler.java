package blog.broadsheet.publish;

import blog.broadsheet.aws.Aws;
import blog.broadsheet.aws.AwsPorts;
import blog.broadsheet.index.IndexAudit;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.store.Messages;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The repairing function: on a schedule, by hand, and by the messages in which it leaves to itself
 * what one call has no time for.
 *
 * <p>The schedule sends an event of the same form as the queue does, with {@link #REQUEST} as its
 * only body. A call that fails is made again; a message that asks for something else ends among the
 * dead letters.
 */
public final class RepairHandler implements RequestHandler<SQSEvent, String> {
  /** The message that asks for a whole repair. */
  public static final String REQUEST = "{\"broadsheet\": \"repair\"}";

  /** Enough for a page more, however slow the stores are. */
  private static final Duration RESERVE = Duration.ofMinutes(1);

  private final Repair repair;
  private final Messages rest;

  /** What Lambda calls, once for a container: wired as the environment says. */
  public RepairHandler() {
    this(new Aws(System::getenv));
  }

  private RepairHandler(Aws aws) {
    this(repair(aws.ports(), aws.messages("UPLOADS_QUEUE")), aws.messages("REPAIRS_QUEUE"));
  }

  /**
   * @param rest the function's own queue
   */
  public RepairHandler(Repair repair, Messages rest) {
    this.repair = repair;
    this.rest = rest;
  }

  private static Repair repair(AwsPorts aws, Messages looks) {
    var index = new IndexWriter(aws.table());
    var clock = InstantSource.system();
    return new Repair(
        new Reconciler(aws.sources(), aws.pages(), aws.receipts(), looks, index, clock),
        aws.sources(),
        aws.receipts(),
        aws.storedPages(),
        looks,
        index,
        new IndexAudit(aws.table()),
        clock);
  }

  /**
   * @return {@code done}, or {@code to be continued}
   */
  @Override
  public String handleRequest(SQSEvent event, Context context) {
    try {
      return repair(event, context);
    } catch (RuntimeException | OutOfMemoryError e) {
      // Lambda's own line about it has no level to search for.
      new PublishLog(context).notRepaired(e);
      throw e;
    }
  }

  private String repair(SQSEvent event, Context context) {
    var left =
        event.getRecords().stream()
            .map(message -> RepairTask.parse(message.getBody()))
            .flatMap(task -> repair.run(task, () -> hasTime(context)).stream())
            .map(RepairTask::write)
            .toList();
    rest.send(left);
    return left.isEmpty() ? "done" : "to be continued";
  }

  private static boolean hasTime(Context context) {
    return context.getRemainingTimeInMillis() > RESERVE.toMillis();
  }
}
