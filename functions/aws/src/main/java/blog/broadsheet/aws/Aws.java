package blog.broadsheet.aws;

import blog.broadsheet.store.Messages;
import blog.broadsheet.store.Reminders;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * AWS, as a function on Lambda reaches it by its environment. To be made once for a container: all
 * clients share one HTTP client, and are never closed.
 */
public final class Aws {
  private final Function<String, @Nullable String> environment;
  private final AwsClients clients;
  private final AwsPorts ports;

  /**
   * @param environment such as {@code System::getenv}
   * @throws IllegalStateException naming a variable that is missing
   */
  public Aws(Function<String, @Nullable String> environment) {
    var settings = AwsSettings.read(environment);
    var region = Region.of(AwsSettings.required(environment, "AWS_REGION"));
    this.environment = environment;
    this.clients = new AwsClients(region, TracedCalls.of(environment));
    this.ports = AwsPorts.of(settings, clients.dynamo(), clients.s3());
  }

  public AwsPorts ports() {
    return ports;
  }

  /**
   * A queue that a variable gives the URL of.
   *
   * <p>Few invocations send anything, so its client is made by the first that does.
   *
   * @param variable such as {@code UPLOADS_QUEUE}
   * @throws IllegalStateException if it is missing
   */
  public Messages messages(String variable) {
    return queue(variable);
  }

  /** A queue, as {@link #messages}, whose messages come later. */
  public Reminders reminders(String variable) {
    return queue(variable);
  }

  private SqsMessages queue(String variable) {
    return new SqsMessages(clients::sqs, AwsSettings.required(environment, variable));
  }
}
