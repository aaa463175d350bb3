package blog.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a repair learns from the index. */
final class IndexAuditTest {
  private static final SourceKey A = new SourceKey("_posts/a.md");
  private static final SourceKey B = new SourceKey("_posts/b.md");
  private static final PageName OLD = PageName.of("old");
  private static final PageName NEW = PageName.of("new");

  private final MapTable table = new MapTable();
  private final IndexWriter writer = new IndexWriter(table);
  private final IndexAudit audit = new IndexAudit(table);

  @Test
  void recordsComeInTheOrderOfKeysAlsoOfSourcesThatAreGone() {
    var last = new SourceKey("_posts/\uD83D\uDE00.md");
    var beforeLast = new SourceKey("_posts/\uFF01.md");
    List.of(last, B, beforeLast, A).forEach(key -> publish(key, NEW));
    withdraw(A);

    assertThat(audit.records(Optional.empty(), 2))
        .extracting(SourceRecord::key)
        .containsExactly(A, B);
    assertThat(audit.records(Optional.of(B), 3))
        .extracting(SourceRecord::key)
        .containsExactly(beforeLast, last)
        .isSorted();
  }

  @Test
  void pointerFollowsThePost() {
    publish(A, OLD);
    publish(A, NEW);
    assertThat(audit.pointers(Optional.empty(), 9)).containsExactly(new Pointer(NEW, A));

    withdraw(A);
    assertThat(audit.pointers(Optional.empty(), 9)).isEmpty();
  }

  @Test
  void sharedPageIsPointedToByEachOfItsPosts() {
    publish(A, NEW);
    publish(B, NEW);
    assertThat(audit.pointers(Optional.empty(), 9))
        .containsExactlyInAnyOrder(new Pointer(NEW, A), new Pointer(NEW, B));
    assertThat(audit.pointers(Optional.of(NEW), 9)).isEmpty();

    withdraw(A);
    assertThat(audit.pointersTo(NEW, 9)).containsExactly(new Pointer(NEW, B));

    withdraw(B);
    assertThat(audit.pointersTo(NEW, 9)).isEmpty();
  }

  @Test
  void pageOfAGiantIsPointedToAsLongAsReadersAreLedThere() {
    publish(A, post(A, OLD, "/old/", "x"));
    var watching = new WatchingTable(table, audit);

    new IndexWriter(watching).write(writer.record(A), change(post(A, NEW, "/new/", "y")));

    assertThat(watching.pointed.stream().distinct()).containsExactly(List.of(OLD), List.of(NEW));
  }

  @Test
  void reopenedSourceIsNotCompleteUntilItIsWrittenAgain() {
    publish(A, NEW);

    assertThat(audit.reopen(A)).isTrue();
    assertThat(writer.record(A).isComplete()).isFalse();
    assertThat(audit.reopen(A)).isFalse();

    publish(A, NEW);
    assertThat(writer.record(A).isComplete()).isTrue();
  }

  @Test
  void rejectedSourceIsNotReopened() {
    publish(A, NEW);
    writer.write(
        writer.record(A),
        new Change(
            Optional.of("2"),
            "",
            Outcome.REJECTED,
            new Target.Keep(),
            Past.NONE,
            Optional.empty()));

    assertThat(audit.reopen(A)).isFalse();
    assertThat(audit.reopen(B)).isFalse();
  }

  private void publish(SourceKey key, PageName page) {
    publish(key, post(key, page, "/" + PageName.of(key.value()).value() + "/", "x"));
  }

  private void publish(SourceKey key, Post post) {
    assertThat(writer.write(writer.record(key), change(post)))
        .isInstanceOf(WriteResult.Written.class);
  }

  private void withdraw(SourceKey key) {
    writer.write(
        writer.record(key),
        new Change(
            Optional.empty(),
            "",
            Outcome.REMOVED,
            new Target.Withdraw(),
            Past.NONE,
            Optional.empty()));
  }

  private static Change change(Post post) {
    return new Change(
        Optional.of("1"),
        "",
        Outcome.PUBLISHED,
        new Target.Publish(post, Set.of()),
        Past.NONE,
        Optional.empty());
  }

  /** With as many tags as allowed. */
  private static Post post(SourceKey key, PageName page, String path, String tag) {
    var entry =
        new Entry(
            PostPath.of(path),
            Instant.parse("2019-01-01T00:00:00Z"),
            YearMonth.of(2019, 1),
            Optional.empty(),
            Optional.empty(),
            "Title",
            "Summary",
            List.of(),
            List.of(),
            IntStream.range(0, Entry.MAX_TERMS)
                .mapToObj(i -> new Term(TermKind.TAG, tag + i))
                .toList(),
            Optional.empty(),
            1);
    return new Post(entry, key, page);
  }

  /** Notes after each transaction which pages are pointed to. */
  private static final class WatchingTable extends ForwardingTable {
    private final IndexAudit audit;
    private final List<List<PageName>> pointed = new ArrayList<>();

    WatchingTable(MapTable table, IndexAudit audit) {
      super(table);
      this.audit = audit;
    }

    @Override
    public boolean write(List<Write> writes) {
      var written = super.write(writes);
      pointed.add(audit.pointers(Optional.empty(), 9).stream().map(Pointer::page).toList());
      return written;
    }
  }
}
