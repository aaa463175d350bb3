package blog.broadsheet.index;

import static blog.broadsheet.index.IndexInMemory.A;
import static blog.broadsheet.index.IndexInMemory.ALL;
import static blog.broadsheet.index.IndexInMemory.NOW;
import static blog.broadsheet.index.IndexInMemory.numbered;
import static blog.broadsheet.index.IndexInMemory.post;
import static blog.broadsheet.index.IndexInMemory.published;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.WriteResult.Stale;
import blog.broadsheet.index.WriteResult.Written;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.TermKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How one state of a post gives way to the next. */
final class SwapTest {
  private final IndexInMemory index = new IndexInMemory();

  @Test
  void rejectedUploadLeavesTheLastGoodVersion() {
    var post = post(A, "/a/", "2019-01-01T00:00:00Z", "java");
    index.publish(post);

    var result =
        index
            .writer()
            .write(
                index.writer().record(A),
                new Change(
                    Optional.of("bad"),
                    "",
                    Outcome.REJECTED,
                    new Target.Keep(),
                    Past.NONE,
                    Optional.empty()));

    assertThat(result).isInstanceOf(Written.class);
    assertThat(index.writer().record(A).etag()).contains("bad");
    assertThat(index.writer().record(A).outcome()).contains(Outcome.REJECTED);
    assertThat(index.reader().asOf(NOW).at(post.entry().path())).contains(new At.Found(post));
    assertThat(index.paths(new Listing.OfTerm(TermKind.TAG, "java"))).containsExactly("/a/");
  }

  @Test
  void editOfTheBodyAloneWritesNoEntryAgain() {
    var post = post(A, "/a/", "2019-01-01T00:00:00Z", "java");
    index.publish(post);
    var counting = new CountingTable(index.table());

    new IndexWriter(counting)
        .write(
            index.writer().record(A),
            published(new Post(post.entry(), A, PageName.of("other")), Past.NONE));

    assertThat(counting.written).containsExactly("PATH#/a/", "PAGES", "PAGES", "SOURCES");
    assertThat(index.reader().asOf(NOW).at(PostPath.of("/a/")))
        .contains(new At.Found(new Post(post.entry(), A, PageName.of("other"))));
  }

  @Test
  void ofTwoWritersWithOneRecordTheSecondStartsOver() {
    var record = index.writer().record(A);
    var change = published(post(A, "/a/", "2019-01-01T00:00:00Z"), Past.NONE);

    assertThat(index.writer().write(record, change)).isInstanceOf(Written.class);
    assertThat(index.writer().write(record, change)).isInstanceOf(Stale.class);
  }

  @Test
  void eightyTermsFitAndCanAllBeChangedWithTheDateAtOnce() {
    index.publish(post(A, "/a/", "2019-01-01T00:00:00Z", numbered("old", 80)));
    assertThat(index.reader().asOf(NOW).terms(TermKind.TAG)).hasSize(80);

    var result = index.publish(post(A, "/b/", "2020-02-02T00:00:00Z", numbered("new", 80)));

    assertThat(result).isInstanceOf(Written.class);
    assertThat(index.reader().asOf(NOW).terms(TermKind.TAG))
        .hasSize(80)
        .allMatch(count -> count.term().slug().startsWith("new") && count.posts() == 1);
    assertThat(index.paths(new Listing.OfTerm(TermKind.TAG, "old-7"))).isEmpty();
    assertThat(index.paths(new Listing.OfTerm(TermKind.TAG, "new-79"))).containsExactly("/b/");
    index.withdraw(A);
    assertThat(index.reader().asOf(NOW).terms(TermKind.TAG)).isEmpty();
    assertThat(index.table().all()).noneMatch(item -> item.key().partition().startsWith("LIST#"));
  }

  @Test
  void crashBetweenTheStepsOfALargeChangeIsHealedByTheNextAttempt() {
    var large = post(A, "/a/", "2019-01-01T00:00:00Z", numbered("old", 80));
    var larger = post(A, "/b/", "2020-02-02T00:00:00Z", numbered("new", 80));
    index.publish(large);
    for (var steps = 2; steps <= 4; steps++) {
      var failing = new FailingTable(index.table(), steps);
      try {
        new IndexWriter(failing).write(index.writer().record(A), published(larger, Past.NONE));
      } catch (IllegalStateException _) {
        assertThat(index.writer().record(A).isComplete()).isFalse();
      }
    }

    index.publish(larger);

    assertThat(index.writer().record(A).isComplete()).isTrue();
    assertThat(index.posts(TermKind.TAG, NOW))
        .isEqualTo(
            IntStream.range(0, 80)
                .mapToObj(i -> "new-" + i)
                .sorted()
                .map(slug -> slug + " 1")
                .collect(joining(", ")));
    assertThat(index.paths(ALL)).containsExactly("/b/");
  }

  @Test
  void ofALargeChangeThatWasCutShortNothingStaysListedOnceThePostIsGone() {
    var tags = numbered("kept", 40);
    index.publish(post(A, "/a/", "2019-01-01T00:00:00Z", with(tags, numbered("old", 40))));
    var failing = new FailingTable(index.table(), 2);
    var edited = post(A, "/a/", "2019-01-01T00:00:00Z", with(tags, numbered("new", 40)));
    assertThatThrownBy(() ->
            new IndexWriter(failing).write(index.writer().record(A), published(edited, Past.NONE)))
        .hasMessage("Broken down");

    index.withdraw(A);

    assertThat(index.paths(new Listing.OfTerm(TermKind.TAG, "kept-7"))).isEmpty();
    assertThat(index.table().all()).noneMatch(item -> item.key().partition().startsWith("LIST#"));
  }

  @Test
  void ofALargeChangeOfAScheduledPostThatWasCutShortNoTermIsNamed() {
    index.publish(post(A, "/a/", "2030-01-01T00:00:00Z", numbered("old", 80)));
    var failing = new FailingTable(index.table(), 2);
    var edited = post(A, "/a/", "2030-01-01T00:00:00Z", numbered("new", 80));
    assertThatThrownBy(() ->
            new IndexWriter(failing).write(index.writer().record(A), published(edited, Past.NONE)))
        .hasMessage("Broken down");

    assertThat(index.reader().asOf(NOW).terms(TermKind.TAG)).isEmpty();
    assertThat(index.reader().asOf(NOW).months()).isEmpty();
    index.withdraw(A);
    assertThat(index.table().all()).noneMatch(item -> item.key().sort().startsWith("COMING#"));
  }

  @Test
  void scheduledPostThatComesBackAfterALargeChangeThatWasCutShortIsToComeAgain() {
    var first = post(A, "/a/", "2090-01-01T00:00:00Z", numbered("old", 60));
    index.publish(first);
    var failing = new FailingTable(index.table(), 2);
    var edited = post(A, "/a/", "2091-01-01T00:00:00Z", numbered("new", 60));
    assertThatThrownBy(() ->
            new IndexWriter(failing).write(index.writer().record(A), published(edited, Past.NONE)))
        .hasMessage("Broken down");

    index.publish(first);

    assertThat(index.reader().asOf(NOW).terms(TermKind.TAG)).isEmpty();
    assertThat(index.reader().asOf(NOW).months()).isEmpty();
    assertThat(index.table().all())
        .filteredOn(item -> item.key().sort().startsWith("COMING#"))
        .singleElement()
        .asString()
        .contains("2090");
  }

  private static String[] with(String[] some, String[] more) {
    return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
  }

  /** Records where it is written to. */
  private static final class CountingTable extends ForwardingTable {
    private final List<String> written = new ArrayList<>();

    CountingTable(MapTable table) {
      super(table);
    }

    @Override
    public boolean write(List<Write> writes) {
      writes.forEach(write -> written.add(write.key().partition()));
      return super.write(writes);
    }
  }

  /** Breaks down in place of its {@code n}th write. */
  private static final class FailingTable extends ForwardingTable {
    private int left;

    FailingTable(MapTable table, int n) {
      super(table);
      this.left = n;
    }

    @Override
    public boolean write(List<Write> writes) {
      if (--left == 0) {
        throw new IllegalStateException("Broken down");
      }
      return super.write(writes);
    }
  }
}
