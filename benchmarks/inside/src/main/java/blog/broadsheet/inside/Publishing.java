package blog.broadsheet.inside;

import blog.broadsheet.aws.AwsPorts;
import blog.broadsheet.aws.AwsSettings;
import blog.broadsheet.aws.DynamoDbLocal;
import blog.broadsheet.benchmarks.MadeUpPost;
import blog.broadsheet.benchmarks.PostMaker;
import blog.broadsheet.benchmarks.Report;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.Reconciler;
import blog.broadsheet.testing.lambda.RehearsedAws;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What of AWS does it take to publish a post, and to change it? */
@Command(
    name = "publishing",
    description = "Units of DynamoDB and requests to S3 for a new post and for an edit.",
    showDefaultValues = true)
final class Publishing implements Callable<Integer> {
  @Option(names = "--posts", description = "Posts to publish and edit.", paramLabel = "N")
  private int count = 300;

  private final Meter meter = new Meter();

  @Override
  public Integer call() {
    var posts = PostMaker.past().posts(count).toList();
    try (var aws = RehearsedAws.start()) {
      var reconciler = reconciler(aws);
      var report = new Report("", "read units", "write units", "S3 gets", "S3 puts");
      row(report, "new post", published(aws, reconciler, posts, 1));
      row(report, "edit of its text", published(aws, reconciler, posts, 2));
      System.out.println(report);
    }
    return 0;
  }

  private Reconciler reconciler(RehearsedAws aws) {
    var environment = aws.environment();
    var table = DynamoDbLocal.running().newTable();
    var dynamo =
        DynamoDbLocal.running()
            .clientBuilder()
            .overrideConfiguration(override -> override.addExecutionInterceptor(meter))
            .build();
    var s3 =
        Clients.build(
            S3Client.builder()
                .forcePathStyle(true)
                .overrideConfiguration(override -> override.addExecutionInterceptor(meter)),
            URI.create(environment.get("AWS_ENDPOINT_URL_S3")),
            UrlConnectionHttpClient.create());
    var settings = AwsSettings.read(environment::get);
    var ports =
        AwsPorts.of(
            new AwsSettings(settings.contentBucket(), settings.siteBucket(), table), dynamo, s3);
    return new Reconciler(
        ports.sources(),
        ports.pages(),
        ports.receipts(),
        _ -> {},
        new IndexWriter(ports.table()),
        InstantSource.system());
  }

  private Meter.Reading published(
      RehearsedAws aws, Reconciler reconciler, List<MadeUpPost> posts, int revision) {
    posts.forEach(post -> {
      aws.upload(post.key(), post.revised(revision).getBytes(StandardCharsets.UTF_8));
      var outcome = reconciler.reconcile(new SourceKey(post.key())).map(Reconciler.Result::outcome);
      if (!outcome.equals(Optional.of(Outcome.PUBLISHED))) {
        throw new IllegalStateException("%s is %s".formatted(post.key(), outcome));
      }
    });
    return meter.read();
  }

  private void row(Report report, String what, Meter.Reading used) {
    report.row(what, each(used.reads()), each(used.writes()), each(used.gets()), each(used.puts()));
  }

  private String each(double used) {
    return String.format(Locale.ROOT, "%.1f", used / count);
  }
}
