package blog.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Publishable;
import blog.broadsheet.post.Redirect;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How posts end by themselves, and until when an answer holds. */
final class ExpiryTest {
  private static final Listing ALL = new Listing.All();
  private static final Listing JAVA = new Listing.OfTerm(TermKind.TAG, "java");
  private static final Instant END = Instant.parse("2020-06-01T00:00:00Z");
  private static final Instant BEFORE = END.minusMillis(1);

  private final MapTable table = new MapTable();
  private final IndexWriter writer = new IndexWriter(table);
  private final IndexReader reader = new IndexReader(table);

  @Test
  void postEndsAtItsInstantEverywhere() {
    publish("/a/", "2019-01-01T00:00:00Z", Optional.of(END), "java");

    var before = reader.asOf(BEFORE);
    assertThat(before.at(PostPath.of("/a/")).orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(paths(before.list(ALL, Optional.empty(), 9))).containsExactly("/a/");
    assertThat(paths(before.list(JAVA, Optional.empty(), 9))).containsExactly("/a/");
    assertThat(before.terms(TermKind.TAG))
        .containsExactly(new TermCount(new Term(TermKind.TAG, "java"), 1));
    assertThat(before.term(TermKind.TAG, "java")).isPresent();
    assertThat(before.months()).containsExactly(new MonthCount(YearMonth.of(2019, 1), 1));

    var after = reader.asOf(END);
    assertThat(after.at(PostPath.of("/a/"))).contains(new At.Gone());
    assertThat(paths(after.list(ALL, Optional.empty(), 9))).isEmpty();
    assertThat(paths(after.list(JAVA, Optional.empty(), 9))).isEmpty();
    assertThat(after.terms(TermKind.TAG)).isEmpty();
    assertThat(after.term(TermKind.TAG, "java")).isEmpty();
    assertThat(after.months()).isEmpty();
  }

  @Test
  void postThatWillBothAppearAndEndIsThereInBetween() {
    var start = Instant.parse("2020-01-01T00:00:00Z");
    publish("/a/", start.toString(), Optional.of(END), "java");

    assertThat(reader.asOf(start.minusMillis(1)).at(PostPath.of("/a/"))).isEmpty();
    assertThat(reader.asOf(start.minusMillis(1)).terms(TermKind.TAG)).isEmpty();
    assertThat(paths(reader.asOf(start.minusMillis(1)).list(ALL, Optional.empty(), 9))).isEmpty();
    assertThat(reader.asOf(start).terms(TermKind.TAG)).hasSize(1);
    assertThat(paths(reader.asOf(start).list(JAVA, Optional.empty(), 9))).containsExactly("/a/");
  }

  @Test
  void oldPathsAndRedirectsEndWithThePost() {
    publish("/old/", "2019-01-01T00:00:00Z", Optional.of(END));
    var key = new SourceKey("/old/");
    write(key, post(key, "/new/", "2019-01-01T00:00:00Z", Optional.of(END)));
    var to = new SourceKey("to");
    write(
        to,
        new Redirect(
            PostPath.of("/to/"), Instant.EPOCH, Optional.of(END), to, "https://example.org/"));

    assertThat(reader.asOf(BEFORE).at(PostPath.of("/old/")))
        .contains(new At.Moved(PostPath.of("/new/")));
    assertThat(reader.asOf(END).at(PostPath.of("/old/"))).contains(new At.Gone());
    assertThat(reader.asOf(BEFORE).at(PostPath.of("/to/")).orElseThrow())
        .isInstanceOf(At.Redirected.class);
    assertThat(reader.asOf(END).at(PostPath.of("/to/"))).contains(new At.Gone());
  }

  @Test
  void endMayBeGivenAndTakenBack() {
    publish("/a/", "2019-01-01T00:00:00Z", Optional.empty(), "java");
    publish("/a/", "2019-01-01T00:00:00Z", Optional.of(END), "java");
    assertThat(reader.asOf(END).terms(TermKind.TAG)).isEmpty();
    assertThat(paths(reader.asOf(BEFORE).list(JAVA, Optional.empty(), 9))).containsExactly("/a/");

    publish("/a/", "2019-01-01T00:00:00Z", Optional.of(END.plusSeconds(9)), "java");
    assertThat(reader.asOf(END).terms(TermKind.TAG)).hasSize(1);

    publish("/a/", "2019-01-01T00:00:00Z", Optional.empty(), "java");
    assertThat(paths(reader.asOf(END.plusSeconds(9)).list(JAVA, Optional.empty(), 9)))
        .containsExactly("/a/");
    assertThat(table.all()).noneMatch(item -> Layout.isComing(item.key()));
  }

  @Test
  void pagesAreFullAndCursorsMissNothingHoweverTheEndingOnesLieAmongTheLasting() {
    for (var i = 10; i < 60; i++) {
      var end = i % 3 == 0 ? Optional.of(END) : Optional.<Instant>empty();
      publish("/" + i + "/", "2019-01-01T00:00:%d.00Z".formatted(i), end);
    }
    assertThat(walk(BEFORE, 7)).hasSize(50).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(walk(END, 7)).hasSize(34).doesNotContain("/12/");
  }

  @Test
  void thousandsThatHaveEndedCostNothing() {
    for (var i = 0; i < 3_000; i++) {
      publish("/ended/" + i + "/", "2019-02-01T00:00:00Z", Optional.of(END), "java");
    }
    publish("/a/", "2019-01-01T00:00:00Z", Optional.empty(), "java");
    var counting = new CountingTable(table);
    var view = new IndexReader(counting).asOf(END);

    assertThat(paths(view.list(JAVA, Optional.empty(), 20))).containsExactly("/a/");
    assertThat(view.term(TermKind.TAG, "java")).isPresent();
    assertThat(counting.queries).isEqualTo(3);
    assertThat(counting.items).isEqualTo(2);
  }

  @Test
  void viewOfALaterInstantShowsWhatCameAndEndedMeanwhileWithoutAQuery() {
    publish("/ends/", "2019-01-01T00:00:00Z", Optional.of(END), "java");
    schedule("/comes/", END.toString(), "java");
    var counting = new CountingTable(table);
    var view = new IndexReader(counting).asOf(BEFORE);
    assertThat(paths(view.list(JAVA, Optional.empty(), 9))).containsExactly("/ends/");
    assertThat(counting.queries).isEqualTo(2);

    var later = view.asOf(END);
    assertThat(paths(later.list(JAVA, Optional.empty(), 9))).containsExactly("/comes/");
    assertThat(later.term(TermKind.TAG, "java").orElseThrow().posts()).isEqualTo(1);
    assertThat(counting.queries).isEqualTo(4);
    assertThat(later.holdsUntil()).isEmpty();
  }

  @Test
  void answerHoldsUntilTheNextChangeOfWhatItShows() {
    var soon = "2020-03-01T00:00:00Z";
    publish("/a/", "2019-01-01T00:00:00Z", Optional.of(END), "java");
    publish("/b/", "2019-01-01T00:00:00Z", Optional.empty(), "other");
    schedule("/c/", soon, "other");
    var now = Instant.parse("2020-01-01T00:00:00Z");

    assertThat(held(now, view -> view.at(PostPath.of("/b/")))).isEmpty();
    assertThat(held(now, view -> view.at(PostPath.of("/a/")))).contains(END);
    assertThat(held(now, view -> view.at(PostPath.of("/c/")))).contains(Instant.parse(soon));
    assertThat(held(now, view -> view.list(ALL, Optional.empty(), 9)))
        .contains(Instant.parse(soon));
    assertThat(held(now, view -> view.list(JAVA, Optional.empty(), 9))).contains(END);
    assertThat(held(now, view -> view.term(TermKind.TAG, "java"))).contains(END);
    assertThat(held(now, view -> view.term(TermKind.TAG, "other"))).contains(Instant.parse(soon));
    assertThat(held(now, view -> view.terms(TermKind.AUTHOR))).isEmpty();
    assertThat(held(now, IndexView::months)).contains(Instant.parse(soon));
    assertThat(held(END, IndexView::months)).isEmpty();
  }

  @Test
  void laterPartOfAListingIsNotChangedByWhatAppearsBeforeIt() {
    publish("/1/", "2019-01-01T00:00:00Z", Optional.empty());
    publish("/2/", "2019-01-02T00:00:00Z", Optional.empty());
    schedule("/3/", "2020-03-01T00:00:00Z");
    var now = Instant.parse("2020-01-01T00:00:00Z");
    var next = reader.asOf(now).list(ALL, Optional.empty(), 1).next();

    assertThat(held(now, view -> view.list(ALL, next, 1))).isEmpty();
  }

  @Test
  void newerEntriesCountThoseThatWillEndAndHoldUntilOneDoes() {
    publish("/1/", "2019-01-01T00:00:00Z", Optional.empty());
    publish("/2/", "2019-01-02T00:00:00Z", Optional.of(END));
    publish("/3/", "2019-01-03T00:00:00Z", Optional.empty());
    var first = new Cursor(Instant.parse("2019-01-01T00:00:00Z"), PostPath.of("/1/"));
    var third = new Cursor(Instant.parse("2019-01-03T00:00:00Z"), PostPath.of("/3/"));

    assertThat(reader.asOf(BEFORE).newer(ALL, first, 9))
        .extracting(Entry::title)
        .containsExactly("/2/", "/3/");
    assertThat(reader.asOf(END).newer(ALL, first, 9))
        .extracting(Entry::title)
        .containsExactly("/3/");
    assertThat(held(BEFORE, view -> view.newer(ALL, first, 1))).contains(END);
    assertThat(held(BEFORE, view -> view.newer(ALL, third, 1))).isEmpty();
  }

  @Test
  void newestPostHasANewerOneOnceItAppears() {
    publish("/1/", "2019-01-01T00:00:00Z", Optional.empty());
    schedule("/2/", "2020-03-01T00:00:00Z");
    var first = new Cursor(Instant.parse("2019-01-01T00:00:00Z"), PostPath.of("/1/"));
    var now = Instant.parse("2020-01-01T00:00:00Z");

    assertThat(held(now, view -> view.newer(ALL, first, 1)))
        .contains(Instant.parse("2020-03-01T00:00:00Z"));
  }

  private Optional<Instant> held(Instant now, Consumer<IndexView> question) {
    var view = reader.asOf(now);
    question.accept(view);
    return view.holdsUntil();
  }

  private List<String> walk(Instant now, int limit) {
    var found = new ArrayList<String>();
    var cursor = Optional.<Cursor>empty();
    do {
      var page = reader.asOf(now).list(ALL, cursor, limit);
      found.addAll(paths(page));
      cursor = page.next();
      assertThat(cursor.isEmpty() || page.entries().size() == limit).isTrue();
    } while (cursor.isPresent());
    return found;
  }

  private static List<String> paths(ListingPage page) {
    return page.entries().stream().map(entry -> entry.path().value()).toList();
  }

  private void publish(String path, String published, Optional<Instant> expires, String... tags) {
    var key = new SourceKey(path);
    write(key, post(key, path, published, expires, tags));
  }

  private void schedule(String path, String published, String... tags) {
    var key = new SourceKey(path);
    var post = post(key, path, published, Optional.empty(), tags);
    write(key, Outcome.SCHEDULED, post);
  }

  private void write(SourceKey key, Publishable what) {
    write(key, Outcome.PUBLISHED, what);
  }

  private void write(SourceKey key, Outcome outcome, Publishable what) {
    var target = new Target.Publish(what, Set.of());
    var change = new Change(Optional.of("1"), "", outcome, target, Past.NONE, Optional.empty());
    assertThat(writer.write(writer.record(key), change)).isInstanceOf(WriteResult.Written.class);
  }

  private static Post post(
      SourceKey source, String path, String published, Optional<Instant> expires, String... tags) {
    var instant = Instant.parse(published);
    var entry =
        new Entry(
            PostPath.of(path),
            instant,
            YearMonth.from(instant.atOffset(ZoneOffset.UTC)),
            Optional.empty(),
            expires,
            path,
            "Summary",
            List.of(),
            List.of(),
            List.of(tags).stream().map(name -> new Term(TermKind.TAG, name)).toList(),
            Optional.empty(),
            3);
    return new Post(entry, source, PageName.of(path));
  }

  /** Counts what is read. */
  private static final class CountingTable extends ForwardingTable {
    private int queries;
    private int items;

    CountingTable(MapTable table) {
      super(table);
    }

    @Override
    public List<Item> query(
        String partition, Range range, Order order, int limit, Consistency consistency) {
      var found = super.query(partition, range, order, limit, consistency);
      queries++;
      items += found.size();
      return found;
    }
  }
}
