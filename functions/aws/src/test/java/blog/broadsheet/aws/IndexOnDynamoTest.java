package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.At;
import blog.broadsheet.index.Change;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.Target;
import blog.broadsheet.index.WriteResult;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The index where DynamoDB's limits and conflicts could bite. */
final class IndexOnDynamoTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant PUBLISHED = Instant.parse("2019-10-13T06:00:00Z");
  private static final int WRITERS = 8;
  private static final int POSTS = 40;

  private final DynamoDbLocal dynamo = DynamoDbLocal.running();
  private final DynamoTable table = new DynamoTable(dynamo.client(), dynamo.newTable());
  private final IndexWriter writer = new IndexWriter(table);
  private final IndexReader reader = new IndexReader(table);

  @Test
  void postsPublishedAtOnceUnderOneTagAreAllListedAndCounted() throws Exception {
    var tags = List.of(new Term(TermKind.TAG, "Java"), new Term(TermKind.TAG, "AWS"));

    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var publishing =
          IntStream.range(0, POSTS)
              .mapToObj(i -> post("/%02d/".formatted(i), tags))
              .map(post -> (Callable<WriteResult>) () -> publish(post))
              .toList();
      for (var result : threads.invokeAll(publishing)) {
        assertThat(result.get()).isInstanceOf(WriteResult.Written.class);
      }
    }

    assertThat(list(new Listing.All())).hasSize(POSTS);
    assertThat(list(tags.getFirst().listing())).hasSize(POSTS);
    assertThat(reader.asOf(NOW).terms(TermKind.TAG))
        .extracting("posts")
        .containsExactly((long) POSTS, (long) POSTS);
  }

  @Test
  void postWithAsManyAndAsLongTermsAsAllowedIsPublishedChangedAndWithdrawn() {
    var before = post("/a/", longTerms('a'));
    var after = post("/b/", longTerms('b'));

    assertThat(publish(before)).isInstanceOf(WriteResult.Written.class);
    assertThat(list(before.entry().tags().getLast().listing())).hasSize(1);
    assertThat(writeOn(before.source(), after)).isInstanceOf(WriteResult.Written.class);

    assertThat(list(before.entry().tags().getLast().listing())).isEmpty();
    assertThat(list(after.entry().tags().getLast().listing())).hasSize(1);
    assertThat(reader.asOf(NOW).terms(TermKind.TAG)).hasSize(Entry.MAX_TERMS);
    assertThat(reader.asOf(NOW).at(before.entry().path()))
        .contains(new At.Moved(after.entry().path()));
  }

  private List<Entry> list(Listing listing) {
    return reader.asOf(NOW).list(listing, Optional.empty(), 100).entries();
  }

  private WriteResult publish(Post post) {
    return writeOn(post.source(), post);
  }

  private WriteResult writeOn(SourceKey source, Post post) {
    var change =
        new Change(
            Optional.of("etag"),
            "",
            Outcome.PUBLISHED,
            new Target.Publish(new Post(post.entry(), source, post.page()), Set.of()),
            Change.Past.NONE,
            Optional.empty());
    return writer.write(writer.record(source), change);
  }

  private static List<Term> longTerms(char letter) {
    return IntStream.range(0, Entry.MAX_TERMS)
        .mapToObj(i -> new Term(TermKind.TAG, letter + "日".repeat(Term.MAX_NAME - 3) + i))
        .toList();
  }

  private static Post post(String path, List<Term> tags) {
    var entry =
        new Entry(
            PostPath.of(path),
            PUBLISHED,
            YearMonth.of(2019, 10),
            Optional.empty(),
            Optional.empty(),
            "Title of " + path,
            "Summary",
            List.of(),
            List.of(),
            tags,
            Optional.empty(),
            1);
    return new Post(entry, new SourceKey("_posts" + path), PageName.of(path));
  }
}
