package blog.broadsheet.local;

import blog.broadsheet.index.Announcements;
import blog.broadsheet.index.IndexAudit;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.local.data.DataFile;
import blog.broadsheet.local.http.Assets;
import blog.broadsheet.local.http.CdnCache;
import blog.broadsheet.local.http.CdnFront;
import blog.broadsheet.local.http.HttpApi;
import blog.broadsheet.local.http.HttpFront;
import blog.broadsheet.local.http.HttpReply;
import blog.broadsheet.local.http.HttpRequest;
import blog.broadsheet.local.iam.Call;
import blog.broadsheet.local.iam.GuardedS3;
import blog.broadsheet.local.iam.LambdaService;
import blog.broadsheet.local.iam.Permissions;
import blog.broadsheet.local.lambda.LocalLambda;
import blog.broadsheet.local.lambda.Patience;
import blog.broadsheet.local.queue.EventSourceMapping;
import blog.broadsheet.local.queue.Queue;
import blog.broadsheet.local.queue.Queues;
import blog.broadsheet.local.queue.SqsApi;
import blog.broadsheet.local.s3.Notification;
import blog.broadsheet.local.s3.ObjectEvent;
import blog.broadsheet.local.s3.S3Server;
import blog.broadsheet.local.template.LambdaFunction;
import blog.broadsheet.local.template.S3Bucket;
import blog.broadsheet.local.template.Template;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.PublishHandler;
import blog.broadsheet.publish.Reconciler;
import blog.broadsheet.publish.Repair;
import blog.broadsheet.publish.RepairHandler;
import blog.broadsheet.publish.announce.AnnounceHandler;
import blog.broadsheet.publish.announce.AnnouncementPlan;
import blog.broadsheet.publish.announce.Announcer;
import blog.broadsheet.publish.announce.HttpMail;
import blog.broadsheet.publish.announce.Mail;
import blog.broadsheet.publish.announce.Receivers;
import blog.broadsheet.site.SiteHandler;
import blog.broadsheet.site.http.Cdn;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The blog on one machine: the functions of the template, and all that AWS would put around them.
 * The one place where everything is wired.
 */
public final class LocalStack implements AutoCloseable {
  /**
   * What the user chooses.
   *
   * @param httpPort of the site; 0 for a free one
   * @param s3Port 0 for a free one
   * @param data the folder that keeps everything; without, it is kept in memory
   * @param dynamodb an endpoint to keep the table in instead
   * @param publishing how long calls of the publishing function may take
   * @param mail takes what the world is to hear of new posts; without, it goes out if the blog is
   *     kept, and only into the log if not
   */
  public record Options(
      int httpPort,
      int s3Port,
      Optional<Path> data,
      Optional<URI> dynamodb,
      Patience publishing,
      Optional<Mail> mail) {
    /** In memory, on free ports. */
    public static final Options ANYWHERE = new Options(0, 0, Optional.empty(), Optional.empty());

    /** With a publishing function that nobody kills. */
    public Options(int httpPort, int s3Port, Optional<Path> data, Optional<URI> dynamodb) {
      this(httpPort, s3Port, data, dynamodb, Patience.DECLARED, Optional.empty());
    }
  }

  /** Who wants to know what happens. */
  @FunctionalInterface
  public interface Observer {
    /** An object was written or removed; those who did it wait for the observer. */
    default void changed(ObjectEvent event) {}

    /** A function wrote a line to its log. */
    void logged(String line);

    /** A function's role allowed something that it asked for. */
    default void allowed(Call call) {}
  }

  /** Index and queues, in the folder that keeps everything. */
  public static final String DATA_FILE = "blog.mv";

  /** The buckets, in the same folder. */
  public static final String BUCKETS = "s3";

  private final InstantSource clock;
  private final Template template;
  private final Observer observer;
  private final Parts parts;
  private final Queues queues;
  private final S3Server s3;
  private final S3Client client;
  private final BlogTable table;
  private final LambdaFunction publish;
  private final LambdaFunction repair;
  private final LambdaFunction site;
  private final HttpFront front;
  private final Repairing repairing;

  private LocalStack(
      Template template, Options options, InstantSource clock, Observer observer, Parts parts) {
    this.template = template;
    this.clock = clock;
    this.observer = observer;
    this.parts = parts;
    publish = template.function(PublishHandler.class);
    repair = template.function(RepairHandler.class);
    site = template.function(SiteHandler.class);
    var data = parts.add(data(options, observer));
    queues = new Queues(template.queues(), data, clock);
    table = table(options, data);
    s3 = parts.add(s3(options));
    client = parts.add(s3.client());
    front = parts.add(HttpFront.start(options.httpPort(), site()));
    startPublishing(options.publishing(), startAnnouncing(mail(options)));
    repairing = parts.add(repairing());
    // What is kept only in memory begins empty.
    options.data().ifPresent(_ -> repairing.runSchedules());
  }

  /**
   * Starts everything.
   *
   * @throws PortInUseException if somebody else listens on one of the ports
   * @throws blog.broadsheet.local.data.DataInUseException if another process uses the data folder
   * @throws blog.broadsheet.local.data.DataFaultException if the data folder cannot be used
   * @throws EndpointException if the DynamoDB that is named cannot be used
   * @throws blog.broadsheet.local.template.TemplateException if the template lacks something
   */
  public static LocalStack start(Template template, Options options, Observer observer) {
    return start(template, options, InstantSource.system(), observer);
  }

  /** The same at another time. */
  static LocalStack start(
      Template template, Options options, InstantSource clock, Observer observer) {
    var parts = new Parts();
    try {
      return new LocalStack(template, options, clock, observer, parts);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /** Where readers go. */
  public URI address() {
    return front.address();
  }

  /** Where authors upload. */
  public S3Server s3() {
    return s3;
  }

  public String contentBucket() {
    return publish.variable("CONTENT_BUCKET");
  }

  /** The messages about uploads. */
  public Queue uploads() {
    return queues.byName(publish.variable("UPLOADS_QUEUE"));
  }

  /** Waits until the repair that a stack with a data folder begins with is done. */
  public void awaitRepaired() throws InterruptedException {
    repairing.await();
    uploads().awaitSettled();
  }

  /** Whether that repair came to its end, and left no upload that has to be tried again. */
  public boolean isRepaired() {
    return repairing.isDone() && uploads().size() == 0;
  }

  @Override
  public void close() {
    parts.close();
  }

  private static DataFile data(Options options, Observer observer) {
    return options
        .data()
        .map(folder -> DataFile.at(folder.resolve(DATA_FILE), observer::logged))
        .orElseGet(DataFile::inMemory);
  }

  private BlogTable table(Options options, DataFile data) {
    var declared = template.table(publish.variable("TABLE"));
    return options
        .dynamodb()
        .map(endpoint -> BlogTable.in(new Dynamo(endpoint, parts), declared))
        .orElseGet(() -> BlogTable.in(data, declared));
  }

  private Ports ports(LambdaFunction function) {
    var permissions = new Permissions(function.role(), observer::allowed);
    LambdaService.require(function, permissions);
    var guarded = new GuardedS3(s3.clientInProcess(), permissions);
    return new Ports(function, guarded, table.as(permissions), queues, permissions);
  }

  private S3Server s3(Options options) {
    var store =
        options
            .data()
            .map(folder -> S3Server.in(folder.resolve(BUCKETS)))
            .orElseGet(S3Server::inMemory);
    var buckets = template.buckets().stream().map(S3Bucket::name).toList();
    var server = S3Server.start(store, options.s3Port(), buckets, this::changed);
    template.buckets().stream()
        .filter(S3Bucket::versioned)
        .forEach(bucket -> server.keepVersions(bucket.name()));
    return server;
  }

  private void changed(ObjectEvent event) {
    template.buckets().stream()
        .filter(bucket -> bucket.name().equals(event.bucket()))
        .flatMap(bucket -> bucket.notifications().stream())
        .filter(notification -> notification.covers(event.name()))
        .forEach(
            notification -> queues.byArn(notification.queue()).send(Notification.write(event)));
    observer.changed(event);
  }

  private Function<HttpRequest, HttpReply> site() {
    var ports = ports(site);
    var handler =
        new SiteHandler(
            new IndexReader(ports.table()),
            ports.pages(),
            Cdn.knowing(site.variable("CDN_SECRETS")),
            clock,
            table.changes().orElse(SiteHandler.NOBODY_COUNTS));
    var function =
        new LocalLambda<>(
            site,
            APIGatewayV2HTTPEvent.class,
            APIGatewayV2HTTPResponse.class,
            handler,
            observer::logged);
    var api = new HttpApi(site.routes(), function, clock);
    var distribution = template.distribution();
    var assets = new Assets(cached(api), distribution, client, contentBucket());
    return new SqsApi(new CdnFront(distribution, assets), queues);
  }

  private Function<HttpRequest, HttpReply> cached(HttpApi api) {
    return table
        .changes()
        .<Function<HttpRequest, HttpReply>>map(changes -> new CdnCache(api, changes, clock))
        .orElse(api);
  }

  private void startPublishing(Patience patience, Consumer<SourceKey> published) {
    var function =
        new LocalLambda<>(
            publish,
            SQSEvent.class,
            SQSBatchResponse.class,
            new PublishHandler(reconciler(ports(publish)), published),
            observer::logged,
            patience);
    start(publish, function);
  }

  private void start(LambdaFunction declared, LocalLambda<?, ?> function) {
    declared
        .messages()
        .forEach(mapping ->
            parts.add(EventSourceMapping.start(queues.byArn(mapping.queue()), mapping, function)));
  }

  /** A blog in memory is there to be tried: nobody is to look for its posts where they are not. */
  private Mail mail(Options options) {
    return options
        .mail()
        .orElseGet(
            () -> options.data().isPresent() ? HttpMail.toThePublic() : new KeptMail(observer));
  }

  /**
   * Tells the world of new posts.
   *
   * @return whom the publishing function tells
   */
  private Consumer<SourceKey> startAnnouncing(Mail mail) {
    var announce = template.function(AnnounceHandler.class);
    var ports = ports(announce);
    var reminders = ports.reminders("ANNOUNCEMENTS_QUEUE");
    var index = new IndexWriter(ports.table());
    var announcements = new Announcements(ports.table());
    var receivers = new Receivers(mail);
    var announcer = new Announcer(index, announcements, reminders, receivers, clock);
    var function =
        new LocalLambda<>(
            announce,
            SQSEvent.class,
            String.class,
            new AnnounceHandler(announcer),
            observer::logged);
    start(announce, function);
    // What was held back when the machine was switched off comes now, and asks for itself again.
    announcements.remind(Instant.EPOCH);
    return plan(ports(publish))::note;
  }

  private AnnouncementPlan plan(Ports ports) {
    return new AnnouncementPlan(
        new IndexWriter(ports.table()),
        new Announcements(ports.table()),
        ports.reminders("ANNOUNCEMENTS_QUEUE"),
        clock);
  }

  private Repairing repairing() {
    var ports = ports(repair);
    var work =
        new Repair(
            reconciler(ports),
            ports.sources(),
            ports.receipts(),
            ports.pages(),
            ports.messages("UPLOADS_QUEUE"),
            new IndexWriter(ports.table()),
            new IndexAudit(ports.table()),
            clock);
    var function =
        new LocalLambda<>(
            repair,
            SQSEvent.class,
            String.class,
            new RepairHandler(work, ports.messages("REPAIRS_QUEUE")),
            observer::logged);
    return new Repairing(repair, function, queues.byName(repair.variable("REPAIRS_QUEUE")));
  }

  private Reconciler reconciler(Ports ports) {
    return new Reconciler(
        ports.sources(),
        ports.pages(),
        ports.receipts(),
        ports.messages("UPLOADS_QUEUE"),
        new IndexWriter(ports.table()),
        clock);
  }
}
