package blog.broadsheet.inside;

import blog.broadsheet.aws.DynamoDbLocal;
import blog.broadsheet.aws.DynamoTable;
import blog.broadsheet.benchmarks.PostMaker;
import blog.broadsheet.index.Change;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.SourceRecord;
import blog.broadsheet.index.Target;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.SiteHandler;
import blog.broadsheet.site.http.Cdn;
import blog.broadsheet.store.Pages;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The site function on an index of some size in DynamoDB Local. Its posts are spread evenly over
 * ten years; each stands in five listings: everything, its year, its month, one category, and the
 * tag that all posts have. Those of words are not counted, for their number is that of the words.
 */
final class SizedBlog {
  /** Of one post, in listings but those of words. */
  private static final int ENTRIES = 5;

  private static final Instant FIRST = Instant.parse("2011-01-01T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(3_652);
  private static final String HTML = "<p>Some words of a post that is like all others.</p>\n";
  private static final Invocation INVOCATION = new Invocation();

  private final int entries;
  private final Random random = new Random(1);
  private final Meter meter = new Meter();
  private final SiteHandler site;

  private SizedBlog(int entries, String table) {
    this.entries = entries;
    var dynamo =
        DynamoDbLocal.running()
            .clientBuilder()
            .overrideConfiguration(override -> override.addExecutionInterceptor(meter))
            .build();
    this.site =
        new SiteHandler(
            new IndexReader(new DynamoTable(dynamo, table)),
            new OnePage(HTML.repeat(100)),
            Cdn.NONE,
            later(),
            SiteHandler.NOBODY_COUNTS);
  }

  /** Each request comes a second after the last, when what that read for all pages is read anew. */
  private static InstantSource later() {
    var requests = new AtomicLong();
    return () -> FIRST.plus(SPAN).plusSeconds(requests.incrementAndGet());
  }

  /** The page store, in which all posts have the same text. */
  private record OnePage(String html) implements Pages {
    @Override
    public PageName put(String text) {
      return PageName.of(text);
    }

    @Override
    public Optional<String> get(PageName name) {
      return Optional.of(html);
    }
  }

  /**
   * Loads an index.
   *
   * @param entries in all listings but those of words
   */
  static SizedBlog load(int entries) {
    var table = DynamoDbLocal.running().newTable();
    var blog = new SizedBlog(entries, table);
    try (var loader = new Loader(DynamoDbLocal.running().client(), table)) {
      var index = new IndexWriter(loader);
      for (var number = 0; number < blog.posts(); number++) {
        blog.publish(index, number);
      }
    }
    return blog;
  }

  int entries() {
    return entries;
  }

  int posts() {
    return entries / ENTRIES;
  }

  /** Answers a reader; of posts, with any. */
  APIGatewayV2HTTPResponse read(PageKind kind) {
    var request = kind.request(path(random.nextInt(posts())), "gzip, br");
    var response = site.handleRequest(request, INVOCATION);
    if (response.getStatusCode() != 200) {
      throw new IllegalStateException("%s answers %s".formatted(kind, response));
    }
    return response;
  }

  /** What was used since the last reading. */
  Meter.Reading used() {
    return meter.read();
  }

  private void publish(IndexWriter index, int number) {
    var source = new SourceKey("_posts/post-%d.md".formatted(number));
    var target = new Target.Publish(new Post(entry(number), source, PageName.of(HTML)), Set.of());
    var change =
        new Change(
            Optional.of("etag"), "", Outcome.PUBLISHED, target, Change.Past.NONE, Optional.empty());
    var _ = index.write(SourceRecord.unknown(source), change);
  }

  private Entry entry(int number) {
    var published = FIRST.plusSeconds(SPAN.toSeconds() * number / posts());
    var category = PostMaker.CATEGORIES.get(number % PostMaker.CATEGORIES.size());
    return new Entry(
        PostPath.of(path(number)),
        published,
        YearMonth.from(published.atZone(ZoneOffset.UTC)),
        Optional.empty(),
        Optional.empty(),
        "Post %d".formatted(number),
        "A summary as long as most: some two hundred characters that tell what the post is about,"
            + " for readers who have to choose among twenty of them on one page, and for feeds.",
        List.of(),
        List.of(new Term(TermKind.CATEGORY, category)),
        List.of(new Term(TermKind.TAG, PostMaker.TAGS.getFirst())),
        Optional.empty(),
        3);
  }

  private static String path(int number) {
    return "/posts/post-%d.html".formatted(number);
  }
}
