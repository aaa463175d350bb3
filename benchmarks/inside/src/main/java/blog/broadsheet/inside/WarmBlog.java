package blog.broadsheet.inside;

import blog.broadsheet.aws.AwsPorts;
import blog.broadsheet.aws.AwsSettings;
import blog.broadsheet.benchmarks.MadeUpPost;
import blog.broadsheet.benchmarks.PostMaker;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.Table;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.Reconciler;
import blog.broadsheet.site.SiteHandler;
import blog.broadsheet.site.http.Cdn;
import blog.broadsheet.testing.lambda.RehearsedAws;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A blog of {@value #POSTS} posts, one a week, as the publishing function left it on a played AWS.
 *
 * @param aws the ports of the functions, over the SDK's own clients
 */
record WarmBlog(AwsPorts aws, List<MadeUpPost> posts) {
  /** So many that each tag has more than a page of posts. */
  private static final int POSTS = 300;

  /** When it is read: after the last post was published. */
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z"));

  /** Publishes all posts, and then answers from memory whatever is asked a second time. */
  static WarmBlog published() {
    var posts = PostMaker.weekly().posts(POSTS).toList();
    // Not closed: it ends with this process.
    var rehearsed = RehearsedAws.start();
    posts.forEach(
        post -> rehearsed.upload(post.key(), post.text().getBytes(StandardCharsets.UTF_8)));
    var http = UrlConnectionHttpClient.create();
    var author = ports(rehearsed.environment(), http);
    var reconciler =
        new Reconciler(
            author.sources(),
            author.pages(),
            author.receipts(),
            _ -> {},
            new IndexWriter(author.table()),
            CLOCK);
    posts.forEach(post -> reconciler.reconcile(new SourceKey(post.key())));
    return new WarmBlog(ports(rehearsed.environment(), new RememberedHttp(http)), posts);
  }

  SiteHandler site() {
    return site(aws.table());
  }

  /** The site function on another table, such as one of items that are not asked for. */
  SiteHandler site(Table table) {
    return new SiteHandler(
        new IndexReader(table), aws.pages(), Cdn.NONE, CLOCK, SiteHandler.NOBODY_COUNTS);
  }

  private static AwsPorts ports(Map<String, String> environment, SdkHttpClient http) {
    var address = URI.create(environment.get("AWS_ENDPOINT_URL_DYNAMODB"));
    return AwsPorts.of(
        AwsSettings.read(environment::get),
        Clients.build(DynamoDbClient.builder(), address, http),
        Clients.build(S3Client.builder().forcePathStyle(true), address, http));
  }
}
