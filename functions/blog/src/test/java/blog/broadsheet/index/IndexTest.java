package blog.broadsheet.index;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.WriteResult.Stale;
import blog.broadsheet.index.WriteResult.Taken;
import blog.broadsheet.index.WriteResult.Written;
import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.post.Writing;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What readers find after what writers wrote. */
final class IndexTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Listing ALL = new Listing.All();
  private static final SourceKey A = new SourceKey("_posts/a.md");
  private static final SourceKey B = new SourceKey("_posts/b.md");

  private final MapTable table = new MapTable();
  private final IndexWriter writer = new IndexWriter(table);
  private final IndexReader reader = new IndexReader(table);

  @Test
  void publishedPostIsFoundAtItsPathAndInEachOfItsListings() {
    var post = post(A, "/a/", "2019-10-13T06:00:00Z", "Java", "C++");

    assertThat(publish(post)).isInstanceOf(Written.class);

    assertThat(reader.asOf(NOW).at(post.entry().path())).contains(new At.Found(post));
    assertThat(titles(ALL)).containsExactly("/a/");
    assertThat(titles(new Listing.OfTerm(TermKind.TAG, "java"))).containsExactly("/a/");
    assertThat(titles(new Listing.OfTerm(TermKind.TAG, "c-plus-plus"))).containsExactly("/a/");
    assertThat(titles(new Listing.OfYear(Year.of(2019)))).containsExactly("/a/");
    assertThat(titles(new Listing.OfMonth(YearMonth.of(2019, 10)))).containsExactly("/a/");
    assertThat(titles(new Listing.OfMonth(YearMonth.of(2019, 11)))).isEmpty();
    assertThat(reader.asOf(NOW).list(ALL, Optional.empty(), 1).entries())
        .containsExactly(post.entry());
  }

  @Test
  void listingIsNewestFirstAndContinuesAtItsCursor() {
    publish(post(new SourceKey("1"), "/1/", "2019-01-01T00:00:00Z"));
    publish(post(new SourceKey("3"), "/3/", "2019-03-01T00:00:00Z"));
    publish(post(new SourceKey("2"), "/2/", "2019-02-01T00:00:00Z"));
    publish(post(new SourceKey("2b"), "/2b/", "2019-02-01T00:00:00Z"));

    var first = reader.asOf(NOW).list(ALL, Optional.empty(), 2);
    publish(post(new SourceKey("4"), "/4/", "2019-04-01T00:00:00Z"));
    var second = reader.asOf(NOW).list(ALL, first.next(), 2);

    assertThat(paths(first)).containsExactly("/3/", "/2b/");
    assertThat(paths(second)).containsExactly("/2/", "/1/");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void newerEntriesAreThoseNextToTheCursor() {
    publish(post(new SourceKey("1"), "/1/", "2019-01-01T00:00:00Z"));
    publish(post(new SourceKey("3"), "/3/", "2019-03-01T00:00:00Z"));
    publish(post(new SourceKey("2"), "/2/", "2019-02-01T00:00:00Z"));
    publish(post(new SourceKey("2b"), "/2b/", "2019-02-01T00:00:00Z"));
    publish(post(new SourceKey("future"), "/future/", "2099-01-01T00:00:00Z"));
    var at1 = new Cursor(Instant.parse("2019-01-01T00:00:00Z"), PostPath.of("/1/"));
    var at2 = new Cursor(Instant.parse("2019-02-01T00:00:00Z"), PostPath.of("/2/"));
    var at3 = new Cursor(Instant.parse("2019-03-01T00:00:00Z"), PostPath.of("/3/"));

    assertThat(newer(at1, 2)).containsExactly("/2/", "/2b/");
    assertThat(newer(at2, 9)).containsExactly("/2b/", "/3/");
    assertThat(newer(at3, 9)).isEmpty();
    assertThat(newer(new Cursor(Instant.parse("2098-01-01T00:00:00Z"), PostPath.of("/x/")), 9))
        .isEmpty();
  }

  @Test
  void scheduledPostAppearsByItselfAtItsInstant() {
    var instant = Instant.parse("2026-06-01T12:00:00Z");
    publish(post(A, "/a/", "2019-01-01T00:00:00Z", "java"));
    publish(post(B, "/b/", instant.toString(), "java"));
    var before = instant.minusMillis(1);

    assertThat(reader.asOf(before).at(PostPath.of("/b/"))).isEmpty();
    assertThat(paths(reader.asOf(before).list(ALL, Optional.empty(), 9))).containsExactly("/a/");
    assertThat(posts(TermKind.TAG, before)).isEqualTo("java 1");
    assertThat(reader.asOf(before).months()).hasSize(1);

    assertThat(reader.asOf(instant).at(PostPath.of("/b/"))).isPresent();
    assertThat(paths(reader.asOf(instant).list(ALL, Optional.empty(), 9)))
        .containsExactly("/b/", "/a/");
    assertThat(posts(TermKind.TAG, instant)).isEqualTo("java 2");
    assertThat(reader.asOf(instant).months())
        .extracting(MonthCount::month)
        .containsExactly(YearMonth.of(2026, 6), YearMonth.of(2019, 1));
  }

  @Test
  void cursorCannotReachIntoTheFuture() {
    publish(post(A, "/a/", "2019-01-01T00:00:00Z"));
    publish(post(B, "/b/", "2030-01-01T00:00:00Z"));

    var forged = new Cursor(Instant.parse("2040-01-01T00:00:00Z"), PostPath.of("/x/"));

    assertThat(paths(reader.asOf(NOW).list(ALL, Optional.of(forged), 9))).containsExactly("/a/");
  }

  @Test
  void editReplacesTheEntryEverywhereAndLeavesTheTermsItDropped() {
    publish(post(A, "/a/", "2019-01-01T00:00:00Z", "java", "old"));
    publish(post(A, "/a/", "2019-02-02T00:00:00Z", "java", "new"));

    assertThat(reader.asOf(NOW).list(ALL, Optional.empty(), 9).entries())
        .extracting(Entry::published)
        .containsExactly(Instant.parse("2019-02-02T00:00:00Z"));
    assertThat(titles(new Listing.OfTerm(TermKind.TAG, "old"))).isEmpty();
    assertThat(titles(new Listing.OfTerm(TermKind.TAG, "new"))).containsExactly("/a/");
    assertThat(titles(new Listing.OfMonth(YearMonth.of(2019, 1)))).isEmpty();
    assertThat(posts(TermKind.TAG, NOW)).isEqualTo("java 1, new 1");
  }

  @Test
  void editOfTheBodyAloneWritesNoEntryAgain() {
    var post = post(A, "/a/", "2019-01-01T00:00:00Z", "java");
    publish(post);
    var counting = new CountingTable(table);

    new IndexWriter(counting)
        .write(
            writer.record(A),
            published(new Post(post.entry(), A, PageName.of("other")), Past.NONE));

    assertThat(counting.written()).containsExactly("PATH#/a/", "PAGES", "PAGES", "SOURCES");
    assertThat(reader.asOf(NOW).at(PostPath.of("/a/")))
        .contains(new At.Found(new Post(post.entry(), A, PageName.of("other"))));
  }

  @Test
  void movedPostIsFoundFromEveryPathItHadInOneHop() {
    publish(post(A, "/first/", "2019-01-01T00:00:00Z"));
    publish(post(A, "/second/", "2019-01-01T00:00:00Z"));
    publish(post(A, "/third/", "2019-01-01T00:00:00Z"));

    var moved = Optional.of(new At.Moved(PostPath.of("/third/")));
    assertThat(reader.asOf(NOW).at(PostPath.of("/first/"))).isEqualTo(moved);
    assertThat(reader.asOf(NOW).at(PostPath.of("/second/"))).isEqualTo(moved);
    assertThat(titles(ALL)).containsExactly("/third/");
  }

  @Test
  void postThatMovesBackLivesThereAgain() {
    publish(post(A, "/first/", "2019-01-01T00:00:00Z"));
    publish(post(A, "/second/", "2019-01-01T00:00:00Z"));
    publish(post(A, "/first/", "2019-01-01T00:00:00Z"));

    assertThat(reader.asOf(NOW).at(PostPath.of("/first/")).orElseThrow())
        .isInstanceOf(At.Found.class);
    assertThat(reader.asOf(NOW).at(PostPath.of("/second/")))
        .contains(new At.Moved(PostPath.of("/first/")));
  }

  @Test
  void removedPostIsGoneFromEveryPathItHadAndFromEveryListing() {
    publish(post(A, "/first/", "2019-01-01T00:00:00Z", "java"));
    publish(post(A, "/second/", "2019-01-01T00:00:00Z", "java"));

    withdraw(A);

    assertThat(reader.asOf(NOW).at(PostPath.of("/first/"))).contains(new At.Gone());
    assertThat(reader.asOf(NOW).at(PostPath.of("/second/"))).contains(new At.Gone());
    assertThat(titles(ALL)).isEmpty();
    assertThat(titles(new Listing.OfTerm(TermKind.TAG, "java"))).isEmpty();
    assertThat(reader.asOf(NOW).terms(TermKind.TAG)).isEmpty();
    assertThat(reader.asOf(NOW).months()).isEmpty();
  }

  @Test
  void secondSourceCannotTakeThePathOfALivePostNorOneThatLeadsToIt() {
    publish(post(A, "/first/", "2019-01-01T00:00:00Z"));
    publish(post(A, "/second/", "2019-01-01T00:00:00Z"));

    assertThat(publish(post(B, "/second/", "2020-01-01T00:00:00Z")))
        .isEqualTo(new Taken(PostPath.of("/second/"), A));
    assertThat(publish(post(B, "/first/", "2020-01-01T00:00:00Z")))
        .isEqualTo(new Taken(PostPath.of("/first/"), A));
    assertThat(titles(ALL)).containsExactly("/second/");
  }

  @Test
  void pathOfAPostThatIsGoneMayBeTaken() {
    publish(post(A, "/a/", "2019-01-01T00:00:00Z"));
    withdraw(A);

    assertThat(publish(post(B, "/a/", "2020-01-01T00:00:00Z"))).isInstanceOf(Written.class);
    assertThat(publish(post(A, "/a/", "2019-01-01T00:00:00Z")))
        .isEqualTo(new Taken(PostPath.of("/a/"), B));
  }

  @Test
  void rejectedUploadLeavesTheLastGoodVersion() {
    var post = post(A, "/a/", "2019-01-01T00:00:00Z", "java");
    publish(post);

    var result =
        writer.write(
            writer.record(A),
            new Change(
                Optional.of("bad"),
                "",
                Outcome.REJECTED,
                new Target.Keep(),
                Past.NONE,
                Optional.empty()));

    assertThat(result).isInstanceOf(Written.class);
    assertThat(writer.record(A).etag()).contains("bad");
    assertThat(writer.record(A).outcome()).contains(Outcome.REJECTED);
    assertThat(reader.asOf(NOW).at(post.entry().path())).contains(new At.Found(post));
    assertThat(titles(new Listing.OfTerm(TermKind.TAG, "java"))).containsExactly("/a/");
  }

  @Test
  void ofTwoWritersWithOneRecordTheSecondStartsOver() {
    var record = writer.record(A);
    var change = published(post(A, "/a/", "2019-01-01T00:00:00Z"), Past.NONE);

    assertThat(writer.write(record, change)).isInstanceOf(Written.class);
    assertThat(writer.write(record, change)).isInstanceOf(Stale.class);
  }

  @Test
  void receiptRestoresTheTracesThatTheIndexHasLost() {
    var past =
        new Past(
            7,
            Map.of(PostPath.of("/old/"), Claim.own(2), PostPath.of("/a/"), Claim.own(3)),
            Optional.empty());

    writer.write(writer.record(A), published(post(A, "/a/", "2019-01-01T00:00:00Z"), past));

    assertThat(reader.asOf(NOW).at(PostPath.of("/old/")))
        .contains(new At.Moved(PostPath.of("/a/")));
    assertThat(reader.asOf(NOW).at(PostPath.of("/a/")).orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(writer.record(A).version()).isEqualTo(8);
    assertThat(writer.record(A).paths()).containsOnlyKeys(PostPath.of("/a/"), PostPath.of("/old/"));
  }

  @Test
  void ofTwoThatClaimAPathTheOneThatHadItLastGetsIt() {
    var path = PostPath.of("/one/");

    writer.claim(A, Map.of(path, Claim.own(4)));
    writer.claim(B, Map.of(path, Claim.own(6)));
    writer.claim(A, Map.of(path, Claim.own(4)));

    assertThat(publish(post(A, "/one/", "2019-01-01T00:00:00Z"))).isEqualTo(new Taken(path, B));
    assertThat(publish(post(B, "/one/", "2019-01-01T00:00:00Z"))).isInstanceOf(Written.class);
  }

  @Test
  void claimCannotTakeWhatALivePostHas() {
    publish(post(A, "/one/", "2019-01-01T00:00:00Z"));

    writer.claim(B, Map.of(PostPath.of("/one/"), Claim.own(1000)));

    assertThat(reader.asOf(NOW).at(PostPath.of("/one/")).orElseThrow())
        .isInstanceOf(At.Found.class);
  }

  @Test
  void receiptOfARemovedSourceRestoresThatItIsGone() {
    var past = new Past(3, Map.of(PostPath.of("/old/"), Claim.own(2)), Optional.empty());

    writer.write(
        writer.record(A),
        new Change(
            Optional.empty(), "", Outcome.REMOVED, new Target.Withdraw(), past, Optional.empty()));

    assertThat(reader.asOf(NOW).at(PostPath.of("/old/"))).contains(new At.Gone());
  }

  @Test
  void eightyTermsFitAndCanAllBeChangedWithTheDateAtOnce() {
    publish(post(A, "/a/", "2019-01-01T00:00:00Z", numbered("old", 80)));
    assertThat(reader.asOf(NOW).terms(TermKind.TAG)).hasSize(80);

    var result = publish(post(A, "/b/", "2020-02-02T00:00:00Z", numbered("new", 80)));

    assertThat(result).isInstanceOf(Written.class);
    assertThat(reader.asOf(NOW).terms(TermKind.TAG))
        .hasSize(80)
        .allMatch(count -> count.term().slug().startsWith("new") && count.posts() == 1);
    assertThat(titles(new Listing.OfTerm(TermKind.TAG, "old-7"))).isEmpty();
    assertThat(titles(new Listing.OfTerm(TermKind.TAG, "new-79"))).containsExactly("/b/");
    withdraw(A);
    assertThat(reader.asOf(NOW).terms(TermKind.TAG)).isEmpty();
    assertThat(table.all()).noneMatch(item -> item.key().partition().startsWith("LIST#"));
  }

  @Test
  void crashBetweenTheStepsOfALargeChangeIsHealedByTheNextAttempt() {
    var large = post(A, "/a/", "2019-01-01T00:00:00Z", numbered("old", 80));
    var larger = post(A, "/b/", "2020-02-02T00:00:00Z", numbered("new", 80));
    publish(large);
    for (var steps = 2; steps <= 4; steps++) {
      var failing = new FailingTable(table, steps);
      try {
        new IndexWriter(failing).write(writer.record(A), published(larger, Past.NONE));
      } catch (IllegalStateException _) {
        assertThat(writer.record(A).isComplete()).isFalse();
      }
    }

    publish(larger);

    assertThat(writer.record(A).isComplete()).isTrue();
    assertThat(posts(TermKind.TAG, NOW))
        .isEqualTo(
            IntStream.range(0, 80)
                .mapToObj(i -> "new-" + i)
                .sorted()
                .map(slug -> slug + " 1")
                .collect(joining(", ")));
    assertThat(titles(ALL)).containsExactly("/b/");
  }

  @Test
  void spellingsOfOneTermAreCountedTogether() {
    publish(post(A, "/a/", "2019-01-01T00:00:00Z", "Type Theory"));
    publish(post(B, "/b/", "2019-01-02T00:00:00Z", "type theory"));

    assertThat(posts(TermKind.TAG, NOW)).isEqualTo("type-theory 2");
  }

  @Test
  void settingsAreKeptAndBeginWithSensibleOnes() {
    assertThat(reader.masthead().settings()).isEqualTo(SiteSettings.DEFAULT);
    var key = new SourceKey("_config.yml");
    var settings =
        new SiteSettings(
            "My blog",
            "About",
            Optional.empty(),
            Optional.of("Me"),
            "de",
            ZoneOffset.ofHours(2),
            "pretty",
            5,
            List.of(),
            Appearance.DEFAULT,
            Writing.STANDARD);

    writer.write(
        writer.record(key),
        new Change(
            Optional.of("1"),
            "",
            Outcome.PUBLISHED,
            new Target.Configure(settings, Optional.empty()),
            Past.NONE,
            Optional.empty()));

    assertThat(reader.masthead().settings()).isEqualTo(settings);
    assertThat(writer.settings()).isEqualTo(settings);
  }

  private WriteResult publish(Post post) {
    return writer.write(writer.record(post.source()), published(post, Past.NONE));
  }

  private List<String> newer(Cursor after, int limit) {
    return reader.asOf(NOW).newer(ALL, after, limit).stream().map(e -> e.path().value()).toList();
  }

  private void withdraw(SourceKey key) {
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

  private static Change published(Post post, Past past) {
    var outcome = post.published().isAfter(NOW) ? Outcome.SCHEDULED : Outcome.PUBLISHED;
    return new Change(
        Optional.of("1"), "", outcome, new Target.Publish(post, Set.of()), past, Optional.empty());
  }

  private static Post post(SourceKey source, String path, String published, String... tags) {
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

  private static String[] numbered(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + " " + i).toArray(String[]::new);
  }

  private List<String> titles(Listing listing) {
    return paths(reader.asOf(NOW).list(listing, Optional.empty(), 100));
  }

  private static List<String> paths(ListingPage page) {
    return page.entries().stream().map(entry -> entry.path().value()).toList();
  }

  private String posts(TermKind kind, Instant now) {
    return reader.asOf(now).terms(kind).stream()
        .map(count -> count.term().slug() + " " + count.posts())
        .collect(joining(", "));
  }

  /** Records where it is written to. */
  private record CountingTable(MapTable table, List<String> written) implements Table {
    CountingTable(MapTable table) {
      this(table, new ArrayList<>());
    }

    @Override
    public Optional<Item> get(Key key, Consistency consistency) {
      return table.get(key, consistency);
    }

    @Override
    public List<Item> query(
        String partition, Range range, Order order, int limit, Consistency consistency) {
      return table.query(partition, range, order, limit, consistency);
    }

    @Override
    public boolean write(List<Write> writes) {
      writes.forEach(write -> written.add(write.key().partition()));
      return table.write(writes);
    }
  }

  /** Breaks down in place of its {@code n}th write. */
  private static final class FailingTable implements Table {
    private final MapTable table;
    private int left;

    FailingTable(MapTable table, int n) {
      this.table = table;
      this.left = n;
    }

    @Override
    public Optional<Item> get(Key key, Consistency consistency) {
      return table.get(key, consistency);
    }

    @Override
    public List<Item> query(
        String partition, Range range, Order order, int limit, Consistency consistency) {
      return table.query(partition, range, order, limit, consistency);
    }

    @Override
    public boolean write(List<Write> writes) {
      if (--left == 0) {
        throw new IllegalStateException("Broken down");
      }
      return table.write(writes);
    }
  }
}
