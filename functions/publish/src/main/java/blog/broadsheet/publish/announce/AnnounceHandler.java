package blog.broadsheet.publish.announce;

import blog.broadsheet.aws.Aws;
import blog.broadsheet.index.Announcements;
import blog.broadsheet.index.IndexWriter;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.InstantSource;

/**
 * The announcing function: whatever message calls it, it tells the world of the posts that are due.
 */
public final class AnnounceHandler implements RequestHandler<SQSEvent, String> {
  static final String MESSAGE = "{\"broadsheet\":\"announce\"}";

  private final Announcer announcer;

  /** What Lambda calls, once for a container: wired as the environment says. */
  public AnnounceHandler() {
    this(announcer(new Aws(System::getenv)));
  }

  public AnnounceHandler(Announcer announcer) {
    this.announcer = announcer;
  }

  private static Announcer announcer(Aws aws) {
    return new Announcer(
        new IndexWriter(aws.ports().table()),
        new Announcements(aws.ports().table()),
        aws.reminders("ANNOUNCEMENTS_QUEUE"),
        new Receivers(HttpMail.toThePublic()),
        InstantSource.system());
  }

  /**
   * @return {@code done}, for whoever calls it by hand
   */
  @Override
  public String handleRequest(SQSEvent event, Context context) {
    var log = new AnnounceLog(context.getAwsRequestId(), context.getLogger()::log);
    try {
      announcer.run(log);
      return "done";
    } catch (RuntimeException | OutOfMemoryError e) {
      // Lambda's own line about it has no level to search for.
      log.failed(e);
      throw e;
    }
  }
}
