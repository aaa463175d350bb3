package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.At;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.store.MemoryBucket;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which addresses lead to a post besides its own, and what its author is told of them. */
final class AddressesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String POST = "_posts/2019-10-13-wrap-up.md";
  private static final String OTHER = "_posts/2020-01-01-other.md";

  private final List<String> messages = new ArrayList<>();
  private final MemoryBucket bucket = new MemoryBucket();
  private MapTable table = new MapTable();

  @Test
  void aliasesOfBothKindsLeadToThePostUntilTheyAreTakenOut() {
    publish(POST, "permalink: /new/\nredirect_from: /old/\naliases: [/older.html]");
    assertThat(at("/old/")).contains(moved("/new/"));
    assertThat(at("/older.html")).contains(moved("/new/"));
    assertThat(receipt(POST).getObject("aliases")).containsOnlyKeys("/old/", "/older.html");

    publish(POST, "permalink: /new/\nredirect_from: /old/");
    assertThat(at("/old/")).contains(moved("/new/"));
    assertThat(at("/older.html")).isEmpty();
  }

  @Test
  void aliasThatBelongsToAnotherPostIsWarnedOfAndTakenOverWhenThatOneGoes() {
    publish(OTHER, "permalink: /old/");
    publish(POST, "permalink: /new/\nredirect_from: /old/");
    assertThat(receipt(POST).getString("outcome")).isEqualTo("published");
    assertThat(receipt(POST).getArray("warnings").toString()).contains("/old/", OTHER);

    bucket.remove(OTHER);
    reconcile(OTHER);
    assertThat(messages).singleElement().asString().contains(POST);
    reconcile(POST);

    assertThat(at("/old/")).contains(moved("/new/"));
    assertThat(receipt(POST).getArray("warnings")).isEmpty();
  }

  @Test
  void postThatWantsAnAliasOfAnotherIsToldWhenThatIsTakenOut() {
    publish(OTHER, "permalink: /new/\naliases: /old/");
    publish(POST, "permalink: /old/");
    assertThat(receipt(POST).getObject("problem").getString("message")).contains(OTHER);

    publish(OTHER, "permalink: /new/");
    assertThat(messages).singleElement().asString().contains(POST);
    reconcile(POST);

    assertThat(at("/old/").orElseThrow()).isInstanceOf(At.Found.class);
  }

  @Test
  void aliasesComeBackFromTheBucketAlone() {
    publish(POST, "permalink: /new/\naliases: [/old/, /older/]");
    publish(POST, "permalink: /new/\naliases: /old/");
    publish(OTHER, "permalink: /gone/\naliases: /went/");
    bucket.remove(OTHER);
    reconcile(OTHER);
    table = new MapTable();

    reconcile(POST);
    reconcile(OTHER);

    assertThat(at("/old/")).contains(moved("/new/"));
    assertThat(at("/older/")).isEmpty();
    assertThat(at("/went/")).contains(new At.Gone());
  }

  @Test
  void redirectIsFollowedFromEveryPathInOneHopAndStandsInNoListing() {
    publish(POST, "permalink: /first/\ntags: x");
    publish(POST, "permalink: /new/\naliases: /old/\ntags: x\nredirect_to: https://example.org/x");

    var elsewhere = new At.Redirected("https://example.org/x");
    for (var path : List.of("/new/", "/old/", "/first/")) {
      assertThat(at(path)).contains(elsewhere);
    }
    var reader = new IndexReader(table);
    assertThat(reader.asOf(NOW).list(new Listing.All(), Optional.empty(), 9).entries()).isEmpty();
    assertThat(reader.asOf(NOW).terms(TermKind.TAG)).isEmpty();
    assertThat(receipt(POST).getArray("warnings")).isEmpty();

    publish(OTHER, "permalink: /new/");
    assertThat(receipt(OTHER).getString("outcome")).isEqualTo("rejected");
    publish(POST, "title: [");
    assertThat(at("/new/")).contains(elsewhere);
    publish(POST, "permalink: /new/");
    assertThat(at("/new/").orElseThrow()).isInstanceOf(At.Found.class);
  }

  @Test
  void redirectOfTheFutureWaitsForItsTimeAndARemovedOneIsGone() {
    publish(POST, "permalink: /new/\ndate: 2027-01-01\nredirect_to: /a/");
    assertThat(at("/new/")).isEmpty();

    bucket.remove(POST);
    reconcile(POST);
    assertThat(at("/new/")).contains(new At.Gone());
  }

  private void publish(String key, String frontMatter) {
    bucket.upload(key, "---\n" + frontMatter + "\n---\nText");
    reconcile(key);
  }

  private void reconcile(String key) {
    new Reconciler(
            bucket,
            bucket,
            bucket,
            messages::addAll,
            new IndexWriter(table),
            InstantSource.fixed(NOW))
        .reconcile(new SourceKey(key));
  }

  private Optional<At> at(String path) {
    return new IndexReader(table).asOf(NOW).at(PostPath.of(path));
  }

  private static At moved(String path) {
    return new At.Moved(PostPath.of(path));
  }

  private JsonObject receipt(String key) {
    try {
      return JsonParser.object().from(bucket.get(new SourceKey(key)).orElseThrow().json());
    } catch (JsonParserException e) {
      throw new AssertionError(e);
    }
  }
}
