package blog.broadsheet.index;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.WriteResult.Written;
import blog.broadsheet.post.Cursor;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** An empty index, and what tests write to it and read from it. */
final class IndexInMemory {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final Listing ALL = new Listing.All();
  static final SourceKey A = new SourceKey("_posts/a.md");
  static final SourceKey B = new SourceKey("_posts/b.md");

  private final MapTable table = new MapTable();
  private final IndexWriter writer = new IndexWriter(table);
  private final IndexReader reader = new IndexReader(table);

  MapTable table() {
    return table;
  }

  IndexWriter writer() {
    return writer;
  }

  IndexReader reader() {
    return reader;
  }

  WriteResult publish(Post post) {
    return writer.write(writer.record(post.source()), published(post, Past.NONE));
  }

  List<String> newer(Cursor after, int limit) {
    return reader.asOf(NOW).newer(ALL, after, limit).stream().map(e -> e.path().value()).toList();
  }

  void withdraw(SourceKey key) {
    var result =
        writer.write(
            writer.record(key),
            new Change(
                Optional.empty(),
                "",
                Outcome.REMOVED,
                new Target.Withdraw(),
                Past.NONE,
                Optional.empty()));
    assertThat(result).isInstanceOf(Written.class);
  }

  static Change published(Post post, Past past) {
    var outcome = post.published().isAfter(NOW) ? Outcome.SCHEDULED : Outcome.PUBLISHED;
    return new Change(
        Optional.of("1"), "", outcome, new Target.Publish(post, Set.of()), past, Optional.empty());
  }

  static Post post(SourceKey source, String path, String published, String... tags) {
    var instant = Instant.parse(published);
    var entry =
        new Entry(
            PostPath.of(path),
            instant,
            YearMonth.from(instant.atOffset(ZoneOffset.UTC)),
            Optional.empty(),
            Optional.empty(),
            path,
            "Summary",
            List.of(new Term(TermKind.AUTHOR, "Jo")).subList(0, tags.length < 80 ? 1 : 0),
            List.of(),
            List.of(tags).stream().map(name -> new Term(TermKind.TAG, name)).toList(),
            Optional.of("/assets/x.png"),
            3);
    return new Post(entry, source, PageName.of(path + published));
  }

  static String[] numbered(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + " " + i).toArray(String[]::new);
  }

  List<String> paths(Listing listing) {
    return paths(reader.asOf(NOW).list(listing, Optional.empty(), 100));
  }

  static List<String> paths(ListingPage page) {
    return page.entries().stream().map(entry -> entry.path().value()).toList();
  }

  String posts(TermKind kind, Instant now) {
    return reader.asOf(now).terms(kind).stream()
        .map(count -> count.term().slug() + " " + count.posts())
        .collect(joining(", "));
  }
}
