package blog.broadsheet.index;

import static blog.broadsheet.index.IndexInMemory.A;
import static blog.broadsheet.index.IndexInMemory.ALL;
import static blog.broadsheet.index.IndexInMemory.B;
import static blog.broadsheet.index.IndexInMemory.NOW;
import static blog.broadsheet.index.IndexInMemory.paths;
import static blog.broadsheet.index.IndexInMemory.post;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.WriteResult.Written;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is listed where, and from when. */
final class ListingTest {
  private final IndexInMemory index = new IndexInMemory();

  @Test
  void publishedPostIsFoundAtItsPathAndInEachOfItsListings() {
    var post = post(A, "/a/", "2019-10-13T06:00:00Z", "Java", "C++");

    assertThat(index.publish(post)).isInstanceOf(Written.class);

    assertThat(index.reader().asOf(NOW).at(post.entry().path())).contains(new At.Found(post));
    assertThat(index.paths(ALL)).containsExactly("/a/");
    assertThat(index.paths(new Listing.OfTerm(TermKind.TAG, "java"))).containsExactly("/a/");
    assertThat(index.paths(new Listing.OfTerm(TermKind.TAG, "c-plus-plus"))).containsExactly("/a/");
    assertThat(index.paths(new Listing.OfYear(Year.of(2019)))).containsExactly("/a/");
    assertThat(index.paths(new Listing.OfMonth(YearMonth.of(2019, 10)))).containsExactly("/a/");
    assertThat(index.paths(new Listing.OfMonth(YearMonth.of(2019, 11)))).isEmpty();
    assertThat(index.reader().asOf(NOW).list(ALL, Optional.empty(), 1).entries())
        .containsExactly(post.entry());
  }

  @Test
  void listingHoldsThePostsThatStandInIt() {
    var one = post(A, "/a/", "2019-10-13T06:00:00Z", "Java", "C++").entry();
    var other = post(B, "/b/", "2020-10-13T06:00:00Z", "C").entry();

    for (var listing : one.listings()) {
      assertThat(listing.holds(one)).as(listing.key()).isTrue();
      assertThat(listing.holds(other))
          .as(listing.key())
          .isEqualTo(other.listings().contains(listing));
    }
  }

  @Test
  void listingIsNewestFirstAndContinuesAtItsCursor() {
    index.publish(post(new SourceKey("1"), "/1/", "2019-01-01T00:00:00Z"));
    index.publish(post(new SourceKey("3"), "/3/", "2019-03-01T00:00:00Z"));
    index.publish(post(new SourceKey("2"), "/2/", "2019-02-01T00:00:00Z"));
    index.publish(post(new SourceKey("2b"), "/2b/", "2019-02-01T00:00:00Z"));

    var first = index.reader().asOf(NOW).list(ALL, Optional.empty(), 2);
    index.publish(post(new SourceKey("4"), "/4/", "2019-04-01T00:00:00Z"));
    var second = index.reader().asOf(NOW).list(ALL, first.next(), 2);

    assertThat(paths(first)).containsExactly("/3/", "/2b/");
    assertThat(paths(second)).containsExactly("/2/", "/1/");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void newerEntriesAreThoseNextToTheCursor() {
    index.publish(post(new SourceKey("1"), "/1/", "2019-01-01T00:00:00Z"));
    index.publish(post(new SourceKey("3"), "/3/", "2019-03-01T00:00:00Z"));
    index.publish(post(new SourceKey("2"), "/2/", "2019-02-01T00:00:00Z"));
    index.publish(post(new SourceKey("2b"), "/2b/", "2019-02-01T00:00:00Z"));
    index.publish(post(new SourceKey("future"), "/future/", "2099-01-01T00:00:00Z"));
    var at1 = new Cursor(Instant.parse("2019-01-01T00:00:00Z"), PostPath.of("/1/"));
    var at2 = new Cursor(Instant.parse("2019-02-01T00:00:00Z"), PostPath.of("/2/"));
    var at3 = new Cursor(Instant.parse("2019-03-01T00:00:00Z"), PostPath.of("/3/"));

    assertThat(index.newer(at1, 2)).containsExactly("/2/", "/2b/");
    assertThat(index.newer(at2, 9)).containsExactly("/2b/", "/3/");
    assertThat(index.newer(at3, 9)).isEmpty();
    assertThat(
            index.newer(new Cursor(Instant.parse("2098-01-01T00:00:00Z"), PostPath.of("/x/")), 9))
        .isEmpty();
  }

  @Test
  void scheduledPostAppearsByItselfAtItsInstant() {
    var instant = Instant.parse("2026-06-01T12:00:00Z");
    index.publish(post(A, "/a/", "2019-01-01T00:00:00Z", "java"));
    index.publish(post(B, "/b/", instant.toString(), "java"));
    var before = instant.minusMillis(1);

    assertThat(index.reader().asOf(before).at(PostPath.of("/b/"))).isEmpty();
    assertThat(paths(index.reader().asOf(before).list(ALL, Optional.empty(), 9)))
        .containsExactly("/a/");
    assertThat(index.posts(TermKind.TAG, before)).isEqualTo("java 1");
    assertThat(index.reader().asOf(before).months()).hasSize(1);

    assertThat(index.reader().asOf(instant).at(PostPath.of("/b/"))).isPresent();
    assertThat(paths(index.reader().asOf(instant).list(ALL, Optional.empty(), 9)))
        .containsExactly("/b/", "/a/");
    assertThat(index.posts(TermKind.TAG, instant)).isEqualTo("java 2");
    assertThat(index.reader().asOf(instant).months())
        .extracting(MonthCount::month)
        .containsExactly(YearMonth.of(2026, 6), YearMonth.of(2019, 1));
  }

  @Test
  void termAndMonthOfAPostThatHasJustBeenScheduledAreNotNamed() {
    var view = index.reader().asOf(NOW);
    index.publish(post(A, "/a/", "2030-01-01T00:00:00Z", "secret"));

    assertThat(view.terms(TermKind.TAG)).isEmpty();
    assertThat(view.months()).isEmpty();
  }

  @Test
  void termOfAScheduledPostThatIsTakenBackMeanwhileIsNotNamed() {
    index.publish(post(A, "/a/", "2030-01-01T00:00:00Z", "secret"));
    Runnable takeBack = () -> index.withdraw(A);
    var view = new IndexReader(new InterruptedTable(index.table(), takeBack)).asOf(NOW);

    assertThat(view.terms(TermKind.TAG)).isEmpty();
  }

  /** Has something happen between the counters and what is asked for behind them. */
  private static final class InterruptedTable extends ForwardingTable {
    private final Runnable event;

    InterruptedTable(Table table, Runnable event) {
      super(table);
      this.event = event;
    }

    @Override
    public List<Item> query(
        String partition, Range range, Order order, int limit, Consistency consistency) {
      if (consistency == Consistency.STRONG) {
        event.run();
      }
      return super.query(partition, range, order, limit, consistency);
    }
  }

  @Test
  void cursorCannotReachIntoTheFuture() {
    index.publish(post(A, "/a/", "2019-01-01T00:00:00Z"));
    index.publish(post(B, "/b/", "2030-01-01T00:00:00Z"));

    var forged = new Cursor(Instant.parse("2040-01-01T00:00:00Z"), PostPath.of("/x/"));

    assertThat(paths(index.reader().asOf(NOW).list(ALL, Optional.of(forged), 9)))
        .containsExactly("/a/");
  }

  @Test
  void editReplacesTheEntryEverywhereAndLeavesTheTermsItDropped() {
    index.publish(post(A, "/a/", "2019-01-01T00:00:00Z", "java", "old"));
    index.publish(post(A, "/a/", "2019-02-02T00:00:00Z", "java", "new"));

    assertThat(index.reader().asOf(NOW).list(ALL, Optional.empty(), 9).entries())
        .extracting(Entry::published)
        .containsExactly(Instant.parse("2019-02-02T00:00:00Z"));
    assertThat(index.paths(new Listing.OfTerm(TermKind.TAG, "old"))).isEmpty();
    assertThat(index.paths(new Listing.OfTerm(TermKind.TAG, "new"))).containsExactly("/a/");
    assertThat(index.paths(new Listing.OfMonth(YearMonth.of(2019, 1)))).isEmpty();
    assertThat(index.posts(TermKind.TAG, NOW)).isEqualTo("java 1, new 1");
  }

  @Test
  void spellingsOfOneTermAreCountedTogether() {
    index.publish(post(A, "/a/", "2019-01-01T00:00:00Z", "Type Theory"));
    index.publish(post(B, "/b/", "2019-01-02T00:00:00Z", "type theory"));

    assertThat(index.posts(TermKind.TAG, NOW)).isEqualTo("type-theory 2");
  }
}
