package blog.broadsheet.aws;

import blog.broadsheet.index.Table;
import blog.broadsheet.store.Messages;
import blog.broadsheet.store.Pages;
import blog.broadsheet.store.Receipts;
import blog.broadsheet.store.Reminders;
import blog.broadsheet.store.Sources;
import blog.broadsheet.store.StoredPages;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** All that a blog needs of AWS. To be made once for a container: its clients are never closed. */
public record AwsPorts(
    Table table, Sources sources, Pages pages, StoredPages storedPages, Receipts receipts) {
  /**
   * The ports of a function on Lambda, as its environment names them.
   *
   * @param environment such as {@code System::getenv}
   * @throws IllegalStateException naming a variable that is missing
   */
  public static AwsPorts fromEnvironment(Function<String, @Nullable String> environment) {
    var settings = AwsSettings.read(environment);
    var clients = clients(environment);
    return of(settings, clients.dynamo(), clients.s3());
  }

  /**
   * A queue that a variable gives the URL of.
   *
   * <p>Few invocations send anything, so its client is made by the first that does.
   *
   * @param variable such as {@code UPLOADS_QUEUE}
   * @throws IllegalStateException naming a variable that is missing
   */
  public static Messages messages(Function<String, @Nullable String> environment, String variable) {
    return queue(environment, variable);
  }

  /** A queue, as {@link #messages}, whose messages come later. */
  public static Reminders reminders(
      Function<String, @Nullable String> environment, String variable) {
    return queue(environment, variable);
  }

  private static SqsMessages queue(
      Function<String, @Nullable String> environment, String variable) {
    var clients = clients(environment);
    return new SqsMessages(clients::sqs, AwsSettings.required(environment, variable));
  }

  private static AwsClients clients(Function<String, @Nullable String> environment) {
    var region = Region.of(AwsSettings.required(environment, "AWS_REGION"));
    return new AwsClients(region, TracedCalls.of(environment));
  }

  /** The ports by clients of one's own. */
  public static AwsPorts of(AwsSettings settings, DynamoDbClient dynamo, S3Client s3) {
    var pages = new S3Pages(s3, settings.siteBucket());
    return new AwsPorts(
        new DynamoTable(dynamo, settings.table()),
        new S3Sources(s3, settings.contentBucket()),
        pages,
        pages,
        new S3Receipts(s3, settings.contentBucket()));
  }
}
