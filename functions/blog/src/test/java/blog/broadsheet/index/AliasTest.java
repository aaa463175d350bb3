package blog.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.WriteResult.Stale;
import blog.broadsheet.index.WriteResult.Taken;
import blog.broadsheet.index.WriteResult.Written;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the paths lead that a post asks for besides its own. */
final class AliasTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final SourceKey A = new SourceKey("_posts/a.md");
  private static final SourceKey B = new SourceKey("_posts/b.md");
  private static final SourceKey C = new SourceKey("_posts/c.md");
  private static final PostPath ALIAS = PostPath.of("/alias/");

  private final MapTable table = new MapTable();
  private final IndexWriter writer = new IndexWriter(table);
  private final IndexReader reader = new IndexReader(table);

  @Test
  void aliasLeadsToThePostWhereverItMoves() {
    publish(A, "/a/", "/alias/");
    assertThat(at("/alias/")).contains(moved("/a/"));

    publish(A, "/b/", "/alias/");
    assertThat(at("/alias/")).contains(moved("/b/"));
    assertThat(at("/a/")).contains(moved("/b/"));
  }

  @Test
  void aliasThatIsTakenBackIsNotFound() {
    publish(A, "/a/", "/alias/", "/other/");
    publish(A, "/a/", "/other/");

    assertThat(at("/alias/")).isEmpty();
    assertThat(at("/other/")).contains(moved("/a/"));

    publish(A, "/a/", "/alias/");
    assertThat(at("/alias/")).contains(moved("/a/"));
  }

  @Test
  void aliasThatOnceWasThePathOfThePostLeadsToItForEver() {
    publish(A, "/first/");
    publish(A, "/second/", "/first/");
    publish(A, "/second/");
    assertThat(at("/first/")).contains(moved("/second/"));

    withdraw(A);
    assertThat(at("/first/")).contains(new At.Gone());
  }

  @Test
  void aliasOfAPostThatIsGoneSaysSo() {
    publish(A, "/a/", "/alias/");
    withdraw(A);

    assertThat(at("/alias/")).contains(new At.Gone());
  }

  @Test
  void aliasThatBelongsToAnotherIsWaitedForAndHadWhenThatOneLeavesIt() {
    publish(B, "/alias/");
    publish(A, "/a/", "/alias/", "/free/");
    assertThat(at("/alias/").orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(at("/free/")).contains(moved("/a/"));
    assertThat(writer.record(A).waitsFor()).isEqualTo(Map.of(ALIAS, B));

    var before = writer.record(B);
    withdraw(B);
    assertThat(writer.waiting(Optional.of(before), writer.record(B))).containsExactly(A);

    publish(A, "/a/", "/alias/", "/free/");
    assertThat(at("/alias/")).contains(moved("/a/"));
    assertThat(writer.record(A).waitsFor()).isEmpty();
    assertThat(table.all()).noneMatch(item -> item.key().partition().startsWith("WAIT#"));
  }

  @Test
  void aliasOfALivePostIsNoPathForAnotherUntilItIsTakenBack() {
    publish(A, "/a/", "/alias/");
    assertThat(publish(B, "/alias/")).isEqualTo(new Taken(ALIAS, A));
    awaits(B, ALIAS, A);

    var before = writer.record(A);
    publish(A, "/a/");
    assertThat(writer.waiting(Optional.of(before), writer.record(A))).containsExactly(B);

    publish(B, "/alias/");
    assertThat(at("/alias/").orElseThrow()).isInstanceOf(At.Found.class);
  }

  @Test
  void thoseWhoWaitAreToldOfAPathThatAnotherHadFirst() {
    publish(A, "/a/", "/alias/");
    awaits(B, ALIAS, A);
    var before = writer.record(A);
    publish(A, "/a/");
    var after = writer.record(A);
    publish(C, "/alias/");

    assertThat(writer.waiting(Optional.of(before), after)).containsExactly(B);
    assertThat(writer.waiting(Optional.empty(), after)).containsExactly(B);
    assertThat(writer.waiting(Optional.of(after), after)).isEmpty();
  }

  @Test
  void aliasThatIsTakenUpAgainWhileAnotherTakesThePathIsWaitedFor() {
    publish(A, "/a/", "/alias/");
    publish(A, "/a/");
    var meanwhile = new Meanwhile(table, () -> publish(B, "/alias/"));
    var again = change(Outcome.PUBLISHED, new Target.Publish(post(A, "/a/"), Set.of(ALIAS)));

    assertThat(new IndexWriter(meanwhile).write(writer.record(A), again)).isInstanceOf(Stale.class);
    publish(A, "/a/", "/alias/");

    assertThat(at("/alias/").orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(writer.record(A).waitsFor()).isEqualTo(Map.of(ALIAS, B));
  }

  @Test
  void postCanMoveToItsOwnAliasAndBack() {
    publish(A, "/a/", "/alias/");
    publish(A, "/alias/", "/a/");
    assertThat(at("/alias/").orElseThrow()).isInstanceOf(At.Found.class);
    assertThat(at("/a/")).contains(moved("/alias/"));

    publish(A, "/a/", "/alias/");
    assertThat(at("/alias/")).contains(moved("/a/"));
  }

  @Test
  void rejectedUploadLeavesTheAliases() {
    publish(A, "/a/", "/alias/");
    write(A, Outcome.REJECTED, new Target.Keep(), Past.NONE);

    assertThat(at("/alias/")).contains(moved("/a/"));
  }

  @Test
  void aliasesAreMadeAgainFromTheReceipt() {
    var past =
        new Past(
            7,
            Map.of(
                ALIAS,
                new Claim(2, Claim.Kind.ALIAS),
                PostPath.of("/dropped/"),
                new Claim(1, Claim.Kind.DROPPED)),
            Optional.empty());
    write(A, Outcome.REMOVED, new Target.Withdraw(), past);
    assertThat(at("/alias/")).contains(new At.Gone());

    write(A, Outcome.PUBLISHED, new Target.Publish(post(A, "/a/"), Set.of(ALIAS)), past);
    assertThat(at("/alias/")).contains(moved("/a/"));
    assertThat(at("/dropped/")).isEmpty();
  }

  @Test
  void manyAliasesAndTermsComeInSeveralSteps() {
    var aliases = numbered("/alias/%d/", 50);
    publish(A, "/a/", aliases);
    var post = post(A, "/b/", 80);

    var result =
        write(
            A,
            Outcome.PUBLISHED,
            new Target.Publish(post, paths(numbered("/other/%d/", 50))),
            Past.NONE);

    assertThat(result).isInstanceOf(Written.class);
    assertThat(at("/alias/7/")).isEmpty();
    assertThat(paths(numbered("/other/%d/", 50)))
        .allSatisfy(path -> assertThat(reader.asOf(NOW).at(path)).contains(moved("/b/")));
    assertThat(reader.asOf(NOW).terms(TermKind.TAG)).hasSize(80);
  }

  private Optional<At> at(String path) {
    return reader.asOf(NOW).at(PostPath.of(path));
  }

  private static At moved(String path) {
    return new At.Moved(PostPath.of(path));
  }

  private WriteResult publish(SourceKey source, String path, String... aliases) {
    return write(
        source,
        Outcome.PUBLISHED,
        new Target.Publish(post(source, path), paths(aliases)),
        Past.NONE);
  }

  private void awaits(SourceKey source, PostPath path, SourceKey owner) {
    write(source, Outcome.REJECTED, new Target.Await(path, owner), Past.NONE);
  }

  private void withdraw(SourceKey source) {
    write(source, Outcome.REMOVED, new Target.Withdraw(), Past.NONE);
  }

  private WriteResult write(SourceKey source, Outcome outcome, Target target, Past past) {
    return writer.write(
        writer.record(source),
        new Change(Optional.of("1"), "", outcome, target, past, Optional.empty()));
  }

  private static Change change(Outcome outcome, Target target) {
    return new Change(Optional.of("1"), "", outcome, target, Past.NONE, Optional.empty());
  }

  private static Set<PostPath> paths(String... paths) {
    return Set.of(paths).stream().map(PostPath::of).collect(Collectors.toSet());
  }

  private static String[] numbered(String pattern, int count) {
    return IntStream.range(0, count).mapToObj(pattern::formatted).toArray(String[]::new);
  }

  private static Post post(SourceKey source, String path) {
    return post(source, path, 0);
  }

  private static Post post(SourceKey source, String path, int tags) {
    var entry =
        new Entry(
            PostPath.of(path),
            Instant.parse("2019-10-13T06:00:00Z"),
            YearMonth.of(2019, 10),
            Optional.empty(),
            Optional.empty(),
            path,
            "Summary",
            List.of(),
            List.of(),
            IntStream.range(0, tags).mapToObj(i -> new Term(TermKind.TAG, "tag " + i)).toList(),
            Optional.empty(),
            3);
    return new Post(entry, source, PageName.of(path));
  }

  /** Somebody else is faster with the first write. */
  private static final class Meanwhile extends ForwardingTable {
    private final Runnable other;
    private boolean over;

    Meanwhile(MapTable table, Runnable other) {
      super(table);
      this.other = other;
    }

    @Override
    public boolean write(List<Write> writes) {
      if (!over) {
        over = true;
        other.run();
      }
      return super.write(writes);
    }
  }
}
