package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.At;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those see who have the link to a post that is kept back. */
final class PreviewTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String POST = "_posts/2019-10-13-wrap-up.md";
  private static final String DRAFT = "---\ndraft: true\n---\n";
  private static final PostPath PATH = PostPath.of("/2019/10/13/wrap-up.html");

  private final MemoryBucket bucket = new MemoryBucket();
  private final Random random = new Random(7);
  private MapTable table = new MapTable();

  @ParameterizedTest
  @ValueSource(strings = {"draft: true", "published: false", "date: 2027-01-01"})
  void postThatIsKeptBackIsSeenByItsLinkAlone(String frontMatter) {
    publish(POST, "---\n" + frontMatter + "\n---\nHello");

    assertThat(receipt(POST).getString("preview")).startsWith("/preview/").hasSize(33);
    assertThat(previewed(POST)).contains("Hello");
    assertThat(reader().asOf(NOW).at(PATH)).isEmpty();
    assertThat(reader().asOf(NOW).list(new Listing.All(), Optional.empty(), 9).entries()).isEmpty();
  }

  @Test
  void fileOfAFolderOfDraftsHasAPreview() {
    publish("_drafts/idea.md", "An idea");

    assertThat(previewed("_drafts/idea.md")).contains("An idea");
  }

  @Test
  void linkIsTheSameAfterEachEditAndShowsTheLast() {
    publish(POST, DRAFT + "First");
    var link = token(POST);
    publish(POST, DRAFT + "Second");

    assertThat(token(POST)).isEqualTo(link);
    assertThat(previewed(POST)).contains("Second");
  }

  @Test
  void faultyEditOfADraftIsToldOfAndLeavesThePreview() {
    publish(POST, DRAFT + "Good");
    publish(POST, "---\ndraft: true\ntitle: [\n---\nBad");

    assertThat(receipt(POST).getString("outcome")).isEqualTo("rejected");
    assertThat(receipt(POST).getObject("problem").getInt("line")).isPositive();
    assertThat(previewed(POST)).contains("Good");
  }

  @Test
  void linksOfTwoDraftsTellNothingOfEachOther() {
    publish(POST, DRAFT + "Same");
    publish("_drafts/other.md", "Same");

    assertThat(token(POST)).isNotEqualTo(token("_drafts/other.md"));
  }

  @Test
  void linkLeadsToThePostOnceItIsLiveAndBackToTheDraft() {
    publish(POST, DRAFT + "Hello");
    var link = token(POST);
    publish(POST, "Hello");
    assertThat(reader().asOf(NOW).preview(link)).contains(new At.Moved(PATH));

    publish(POST, DRAFT + "Again");
    assertThat(previewed(POST)).contains("Again");
    assertThat(token(POST)).isEqualTo(link);
  }

  @Test
  void linkOfAScheduledPostLeadsToItFromItsInstantOn() {
    publish(POST, "---\ndate: 2027-01-01\nexpires: 2028-01-01\npermalink: /a/\n---\nHello");
    var link = token(POST);

    assertThat(reader().asOf(Instant.parse("2026-12-31T23:59:59Z")).preview(link).orElseThrow())
        .isInstanceOf(At.Found.class);
    assertThat(reader().asOf(Instant.parse("2027-01-01T00:00:00Z")).preview(link))
        .contains(new At.Moved(PostPath.of("/a/")));
    assertThat(reader().asOf(Instant.parse("2028-01-01T00:00:00Z")).preview(link))
        .contains(new At.Gone());
  }

  @Test
  void linkOfARemovedDraftSaysThatItIsGone() {
    publish(POST, DRAFT + "Hello");
    var link = token(POST);
    bucket.remove(POST);
    reconcile(POST);

    assertThat(reader().asOf(NOW).preview(link)).contains(new At.Gone());
  }

  @Test
  void linkComesBackFromTheBucketAlone() {
    publish(POST, DRAFT + "Hello");
    var link = token(POST);
    table = new MapTable();

    reconcile(POST);

    assertThat(token(POST)).isEqualTo(link);
    assertThat(previewed(POST)).contains("Hello");
  }

  @Test
  void unknownLinkShowsNothing() {
    assertThat(reader().asOf(NOW).preview(PreviewToken.next(random))).isEmpty();
  }

  private void publish(String key, String text) {
    bucket.upload(key, text);
    reconcile(key);
  }

  private void reconcile(String key) {
    new Reconciler(
            bucket,
            bucket,
            bucket,
            new ArrayList<String>()::addAll,
            new IndexWriter(table),
            InstantSource.fixed(NOW),
            random)
        .reconcile(new SourceKey(key));
  }

  private IndexReader reader() {
    return new IndexReader(table);
  }

  private PreviewToken token(String key) {
    return PreviewToken.ofPath(receipt(key).getString("preview")).orElseThrow();
  }

  private String previewed(String key) {
    var found = (At.Found) reader().asOf(NOW).preview(token(key)).orElseThrow();
    return bucket.get(found.post().page()).orElseThrow();
  }

  private JsonObject receipt(String key) {
    try {
      return JsonParser.object().from(bucket.get(new SourceKey(key)).orElseThrow().json());
    } catch (JsonParserException e) {
      throw new AssertionError(e);
    }
  }
}
