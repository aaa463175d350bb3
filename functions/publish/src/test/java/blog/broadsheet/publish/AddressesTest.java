package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.At;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.TermKind;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which addresses lead to a post besides its own, and what its author is told of them. */
final class AddressesTest {
  private static final String POST = "_posts/2019-10-13-wrap-up.md";
  private static final String OTHER = "_posts/2020-01-01-other.md";

  private final Desk desk = new Desk();

  @Test
  void aliasesOfBothKindsLeadToThePostUntilTheyAreTakenOut() {
    publish(POST, "permalink: /new/\nredirect_from: /old/\naliases: [/older.html]");
    assertThat(desk.at("/old/")).contains(moved("/new/"));
    assertThat(desk.at("/older.html")).contains(moved("/new/"));
    assertThat(receipt(POST).getObject("aliases")).containsOnlyKeys("/old/", "/older.html");

    publish(POST, "permalink: /new/\nredirect_from: /old/");
    assertThat(desk.at("/old/")).contains(moved("/new/"));
    assertThat(desk.at("/older.html")).isEmpty();
  }

  @Test
  void aliasThatBelongsToAnotherPostIsWarnedOfAndTakenOverWhenThatOneGoes() {
    publish(OTHER, "permalink: /old/");
    publish(POST, "permalink: /new/\nredirect_from: /old/");
    assertThat(receipt(POST).getString("outcome")).isEqualTo("published");
    assertThat(receipt(POST).getArray("warnings").toString()).contains("/old/", OTHER);

    desk.remove(OTHER);
    assertThat(desk.messages).singleElement().asString().contains(POST);
    desk.reconcile(POST);

    assertThat(desk.at("/old/")).contains(moved("/new/"));
    assertThat(receipt(POST).getArray("warnings")).isEmpty();
  }

  @Test
  void postThatWantsAnAliasOfAnotherIsToldWhenThatIsTakenOut() {
    publish(OTHER, "permalink: /new/\naliases: /old/");
    publish(POST, "permalink: /old/");
    assertThat(receipt(POST).getObject("problem").getString("message")).contains(OTHER);

    publish(OTHER, "permalink: /new/");
    assertThat(desk.messages).singleElement().asString().contains(POST);
    desk.reconcile(POST);

    assertThat(desk.at("/old/").orElseThrow()).isInstanceOf(At.Found.class);
  }

  @Test
  void aliasesComeBackFromTheBucketAlone() {
    publish(POST, "permalink: /new/\naliases: [/old/, /older/]");
    publish(POST, "permalink: /new/\naliases: /old/");
    publish(OTHER, "permalink: /gone/\naliases: /went/");
    desk.remove(OTHER);
    desk.loseIndex();

    desk.reconcile(POST);
    desk.reconcile(OTHER);

    assertThat(desk.at("/old/")).contains(moved("/new/"));
    assertThat(desk.at("/older/")).isEmpty();
    assertThat(desk.at("/went/")).contains(new At.Gone());
  }

  @Test
  void redirectIsFollowedFromEveryPathInOneHopAndStandsInNoListing() {
    publish(POST, "permalink: /first/\ntags: x");
    publish(POST, "permalink: /new/\naliases: /old/\ntags: x\nredirect_to: https://example.org/x");

    var elsewhere = new At.Redirected("https://example.org/x");
    for (var path : List.of("/new/", "/old/", "/first/")) {
      assertThat(desk.at(path)).contains(elsewhere);
    }
    assertThat(desk.list()).isEmpty();
    assertThat(desk.view().terms(TermKind.TAG)).isEmpty();
    assertThat(receipt(POST).getArray("warnings")).isEmpty();

    publish(OTHER, "permalink: /new/");
    assertThat(receipt(OTHER).getString("outcome")).isEqualTo("rejected");
    publish(POST, "title: [");
    assertThat(desk.at("/new/")).contains(elsewhere);
    publish(POST, "permalink: /new/");
    assertThat(desk.at("/new/").orElseThrow()).isInstanceOf(At.Found.class);
  }

  @Test
  void redirectOfTheFutureWaitsForItsTimeAndARemovedOneIsGone() {
    publish(POST, "permalink: /new/\ndate: 2027-01-01\nredirect_to: /a/");
    assertThat(desk.at("/new/")).isEmpty();

    desk.remove(POST);
    assertThat(desk.at("/new/")).contains(new At.Gone());
  }

  private void publish(String key, String frontMatter) {
    desk.upload(key, "---\n" + frontMatter + "\n---\nText");
  }

  private static At moved(String path) {
    return new At.Moved(PostPath.of(path));
  }

  private JsonObject receipt(String key) {
    try {
      return JsonParser.object().from(desk.receipt(key));
    } catch (JsonParserException e) {
      throw new AssertionError(e);
    }
  }
}
