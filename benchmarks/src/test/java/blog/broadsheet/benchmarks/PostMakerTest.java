package blog.broadsheet.benchmarks;

import static java.util.stream.Collectors.averagingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PostMakerTest {
  @Test
  void sameNumberGivesTheSamePost() {
    assertThat(PostMaker.past().post(4_711)).isEqualTo(PostMaker.past().post(4_711));
  }

  @Test
  void noTwoPostsShareTextOrPlace() {
    assertThat(PostMaker.past().posts(1_000).map(MadeUpPost::text)).doesNotHaveDuplicates();
    assertThat(PostMaker.past().posts(1_000).map(MadeUpPost::path)).doesNotHaveDuplicates();
    assertThat(PostMaker.past().posts(1_000).map(MadeUpPost::key)).doesNotHaveDuplicates();
  }

  @Test
  void postsHaveTheSizeOfRealOnes() {
    var mean = PostMaker.past().posts(5_000).collect(averagingInt(post -> post.text().length()));

    assertThat(mean).isBetween(4_000.0, 5_000.0);
  }

  @Test
  void fileNameFrontMatterAndPathAgree() {
    var maker = new PostMaker("p", 1, Instant.parse("2020-02-29T23:00:00Z"), Duration.ofHours(2));
    var post = maker.post(1);
    var category =
        post.text().lines().filter(line -> line.startsWith("category: ")).findFirst().orElseThrow();

    assertThat(post.text()).contains("date: 2020-03-01 01:00:00 +0000");
    assertThat(post.key()).isEqualTo("_posts/2020-03-01-p-1.md");
    assertThat(post.path())
        .isEqualTo("/" + category.replace("category: ", "") + "/2020/03/01/p-1.html");
  }

  @Test
  void markTellsPostsAndVersionsApart() {
    var one = PostMaker.past().post(1);
    var eleven = PostMaker.past().post(11);

    assertThat(one.revised(1)).contains(one.mark(1));
    assertThat(one.revised(12)).doesNotContain(one.mark(1), one.mark(2));
    assertThat(eleven.revised(1)).doesNotContain(one.mark(1));
  }

  @Test
  void freshPostsAreYoungerThanAHundredThousandOldOnes() {
    var past = PostMaker.past();
    var youngest = past.first().plus(past.step().multipliedBy(100_000));

    assertThat(youngest).isBefore(PostMaker.fresh().first());
  }

  @Test
  void pageOfTwoVersionsIsTold() {
    var post = PostMaker.past().post(4);

    assertThat(post.revisions(post.entitled(1))).containsExactly(1);
    assertThat(post.revisions(post.entitled(2) + post.mark(1))).containsExactlyInAnyOrder(1, 2);
    assertThat(post.revisions(PostMaker.past().post(42).entitled(3))).isEmpty();
  }
}
