package blog.broadsheet.index;

import static blog.broadsheet.index.IndexInMemory.A;
import static blog.broadsheet.index.IndexInMemory.NOW;
import static blog.broadsheet.index.IndexInMemory.numbered;
import static blog.broadsheet.index.IndexInMemory.paths;
import static blog.broadsheet.index.IndexInMemory.post;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Filter;
import blog.broadsheet.post.Keywords;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Posts found by words. */
final class SearchTest {
  private final IndexInMemory index = new IndexInMemory();

  @Test
  void postIsFoundByTheWordsOfItsTitleAndOfItsTerms() {
    publish(1, "Cold starts, measured", "Serverless", "Java 25");
    publish(2, "A cold winter", "Weather");

    assertThat(search("cold")).containsExactly("/2/", "/1/");
    assertThat(search("START cold")).containsExactly("/1/");
    assertThat(search("java jo 25")).containsExactly("/1/");
    assertThat(search("cold summer")).isEmpty();
    assertThat(search("summary")).isEmpty();
  }

  @Test
  void postWithAnotherTitleIsFoundByThatAlone() {
    publish(1, "Cold starts");
    publish(1, "Warm starts");

    assertThat(search("warm")).containsExactly("/1/");
    assertThat(search("cold")).isEmpty();
    index.withdraw(new SourceKey("1"));
    assertThat(search("warm")).isEmpty();
    assertThat(search("start")).isEmpty();
  }

  @Test
  void scheduledPostIsFoundFromItsInstantOn() {
    index.publish(titled(post(A, "/a/", "2030-01-01T00:00:00Z"), "Good morning"));

    assertThat(search("morning")).isEmpty();
    assertThat(search("morning", Instant.parse("2030-01-01T00:00:00Z"))).containsExactly("/a/");
  }

  @Test
  void rareWordIsFoundAmongThousandsOfPostsWithACommonOne() {
    IntStream.range(0, 2 * Intersection.MOST_READ)
        .forEach(number -> publish(number, "The %d".formatted(number)));
    index.publish(titled(post(A, "/a/", "2001-01-01T00:00:00Z"), "The aardvark"));

    assertThat(search("the aardvark")).containsExactly("/a/");
    assertThat(search("jo aardvark the")).containsExactly("/a/");
  }

  @Test
  void shortWordMayBeTheRareOne() {
    IntStream.range(0, 2 * Intersection.MOST_READ)
        .forEach(number -> publish(number, "Performance %d".formatted(number)));
    index.publish(titled(post(A, "/a/", "2001-01-01T00:00:00Z"), "Performance of GC"));

    assertThat(search("performance gc")).containsExactly("/a/");
  }

  @Test
  void longTitlesAndManyTermsFitIntoATransaction() {
    var title = String.join(" ", numbered("chapter", 50));
    publish(1, "One " + title, numbered("tag", 78));
    publish(1, "Two " + title, numbered("mark", 40));

    assertThat(search("two chapters")).containsExactly("/1/");
    assertThat(search("one")).isEmpty();
    assertThat(search("mark")).containsExactly("/1/");
    assertThat(search("tag")).isEmpty();
    assertThat(index.paths(new Listing.OfTerm(TermKind.TAG, "mark-39"))).containsExactly("/1/");
  }

  private void publish(int number, String title, String... tags) {
    var published = Instant.parse("2019-01-01T00:00:00Z").plusSeconds(number).toString();
    index.publish(
        titled(post(new SourceKey("" + number), "/" + number + "/", published, tags), title));
  }

  private static Post titled(Post post, String title) {
    var entry = post.entry();
    return post.with(
        new Entry(
            entry.path(),
            entry.published(),
            entry.month(),
            entry.updated(),
            entry.expires(),
            title,
            entry.summary(),
            entry.authors(),
            entry.categories(),
            entry.tags(),
            entry.image(),
            entry.minutes()));
  }

  private List<String> search(String words) {
    return search(words, NOW);
  }

  private List<String> search(String words, Instant now) {
    var filter =
        new Filter(
            Keywords.of(words).stream().map(Listing.OfKeyword::new).collect(Collectors.toSet()));
    return paths(index.reader().asOf(now).list(filter, Optional.empty(), 100));
  }
}
