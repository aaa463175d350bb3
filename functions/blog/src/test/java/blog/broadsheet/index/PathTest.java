package blog.broadsheet.index;

import static blog.broadsheet.index.IndexInMemory.A;
import static blog.broadsheet.index.IndexInMemory.ALL;
import static blog.broadsheet.index.IndexInMemory.B;
import static blog.broadsheet.index.IndexInMemory.NOW;
import static blog.broadsheet.index.IndexInMemory.post;
import static blog.broadsheet.index.IndexInMemory.published;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.WriteResult.Taken;
import blog.broadsheet.index.WriteResult.Written;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Redirect;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a post is found, and whose a path is. */
final class PathTest {
  private final IndexInMemory index = new IndexInMemory();

  @Test
  void movedPostIsFoundFromEveryPathItHadInOneHop() {
    index.publish(post(A, "/first/", "2019-01-01T00:00:00Z"));
    index.publish(post(A, "/second/", "2019-01-01T00:00:00Z"));
    index.publish(post(A, "/third/", "2019-01-01T00:00:00Z"));

    var moved = Optional.of(new At.Moved(PostPath.of("/third/")));
    assertThat(index.reader().asOf(NOW).at(PostPath.of("/first/"))).isEqualTo(moved);
    assertThat(index.reader().asOf(NOW).at(PostPath.of("/second/"))).isEqualTo(moved);
    assertThat(index.paths(ALL)).containsExactly("/third/");
  }

  @Test
  void postThatMovesBackLivesThereAgain() {
    index.publish(post(A, "/first/", "2019-01-01T00:00:00Z"));
    index.publish(post(A, "/second/", "2019-01-01T00:00:00Z"));
    index.publish(post(A, "/first/", "2019-01-01T00:00:00Z"));

    assertThat(index.reader().asOf(NOW).at(PostPath.of("/first/")).orElseThrow())
        .isInstanceOf(At.Found.class);
    assertThat(index.reader().asOf(NOW).at(PostPath.of("/second/")))
        .contains(new At.Moved(PostPath.of("/first/")));
  }

  @Test
  void removedPostIsGoneFromEveryPathItHadAndFromEveryListing() {
    index.publish(post(A, "/first/", "2019-01-01T00:00:00Z", "java"));
    index.publish(post(A, "/second/", "2019-01-01T00:00:00Z", "java"));

    index.withdraw(A);

    assertThat(index.reader().asOf(NOW).at(PostPath.of("/first/"))).contains(new At.Gone());
    assertThat(index.reader().asOf(NOW).at(PostPath.of("/second/"))).contains(new At.Gone());
    assertThat(index.paths(ALL)).isEmpty();
    assertThat(index.paths(new Listing.OfTerm(TermKind.TAG, "java"))).isEmpty();
    assertThat(index.reader().asOf(NOW).terms(TermKind.TAG)).isEmpty();
    assertThat(index.reader().asOf(NOW).months()).isEmpty();
  }

  @Test
  void secondSourceCannotTakeThePathOfALivePostNorOneThatLeadsToIt() {
    index.publish(post(A, "/first/", "2019-01-01T00:00:00Z"));
    index.publish(post(A, "/second/", "2019-01-01T00:00:00Z"));

    assertThat(index.publish(post(B, "/second/", "2020-01-01T00:00:00Z")))
        .isEqualTo(new Taken(PostPath.of("/second/"), A));
    assertThat(index.publish(post(B, "/first/", "2020-01-01T00:00:00Z")))
        .isEqualTo(new Taken(PostPath.of("/first/"), A));
    assertThat(index.paths(ALL)).containsExactly("/second/");
  }

  @Test
  void pathOfAPostThatIsGoneMayBeTaken() {
    index.publish(post(A, "/a/", "2019-01-01T00:00:00Z"));
    index.withdraw(A);

    assertThat(index.publish(post(B, "/a/", "2020-01-01T00:00:00Z"))).isInstanceOf(Written.class);
    assertThat(index.publish(post(A, "/a/", "2019-01-01T00:00:00Z")))
        .isEqualTo(new Taken(PostPath.of("/a/"), B));
  }

  @Test
  void receiptRestoresTheTracesThatTheIndexHasLost() {
    var past =
        new Past(
            7,
            Map.of(PostPath.of("/old/"), Claim.own(2), PostPath.of("/a/"), Claim.own(3)),
            Optional.empty());

    index
        .writer()
        .write(index.writer().record(A), published(post(A, "/a/", "2019-01-01T00:00:00Z"), past));

    assertThat(index.reader().asOf(NOW).at(PostPath.of("/old/")))
        .contains(new At.Moved(PostPath.of("/a/")));
    assertThat(index.reader().asOf(NOW).at(PostPath.of("/a/")).orElseThrow())
        .isInstanceOf(At.Found.class);
    assertThat(index.writer().record(A).version()).isEqualTo(8);
    assertThat(index.writer().record(A).paths())
        .containsOnlyKeys(PostPath.of("/a/"), PostPath.of("/old/"));
  }

  @Test
  void ofTwoThatClaimAPathTheOneThatHadItLastGetsIt() {
    var path = PostPath.of("/one/");

    index.writer().claim(A, Map.of(path, Claim.own(4)));
    index.writer().claim(B, Map.of(path, Claim.own(6)));
    index.writer().claim(A, Map.of(path, Claim.own(4)));

    assertThat(index.publish(post(A, "/one/", "2019-01-01T00:00:00Z")))
        .isEqualTo(new Taken(path, B));
    assertThat(index.publish(post(B, "/one/", "2019-01-01T00:00:00Z"))).isInstanceOf(Written.class);
  }

  @Test
  void claimTakesAnOlderTraceOfAPostThatLivesElsewhere() {
    var path = PostPath.of("/one/");
    var past = new Past(3, Map.of(path, Claim.own(2)), Optional.empty());
    index
        .writer()
        .write(index.writer().record(A), published(post(A, "/a/", "2019-01-01T00:00:00Z"), past));

    index.writer().claim(B, Map.of(path, Claim.own(3)));

    assertThat(index.publish(post(B, "/one/", "2019-01-01T00:00:00Z"))).isInstanceOf(Written.class);
  }

  @Test
  void claimCannotTakeWhereALiveRedirectStands() {
    var path = PostPath.of("/one/");
    var redirect =
        new Redirect(
            path,
            Instant.parse("2019-01-01T00:00:00Z"),
            Optional.empty(),
            A,
            "https://example.org/");
    index
        .writer()
        .write(
            index.writer().record(A),
            new Change(
                Optional.of("1"),
                "",
                Outcome.PUBLISHED,
                new Target.Publish(redirect, Set.of()),
                Past.NONE,
                Optional.empty()));

    index.writer().claim(B, Map.of(path, Claim.own(1000)));

    assertThat(index.reader().asOf(NOW).at(path))
        .contains(new At.Redirected("https://example.org/"));
  }

  @Test
  void claimCannotTakeWhatALivePostHas() {
    index.publish(post(A, "/one/", "2019-01-01T00:00:00Z"));

    index.writer().claim(B, Map.of(PostPath.of("/one/"), Claim.own(1000)));

    assertThat(index.reader().asOf(NOW).at(PostPath.of("/one/")).orElseThrow())
        .isInstanceOf(At.Found.class);
  }

  @Test
  void receiptOfARemovedSourceRestoresThatItIsGone() {
    var past = new Past(3, Map.of(PostPath.of("/old/"), Claim.own(2)), Optional.empty());

    index
        .writer()
        .write(
            index.writer().record(A),
            new Change(
                Optional.empty(),
                "",
                Outcome.REMOVED,
                new Target.Withdraw(),
                past,
                Optional.empty()));

    assertThat(index.reader().asOf(NOW).at(PostPath.of("/old/"))).contains(new At.Gone());
  }
}
