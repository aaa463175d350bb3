package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiTest {
  private final Blog blog = new Blog();

  @Test
  void postHasEveryMember() throws JsonParserException {
    blog.publish(
        Draft.at("/a.html", "2019-10-13T06:00:00Z")
            .titled("A \"title\"")
            .summed("Short.")
            .by("Jo")
            .in("General")
            .tagged("Java", "C++")
            .pictured("/images/a.png")
            .updated("2019-10-14T06:00:00Z"));

    assertThat(posts("/api/posts").getObject(0))
        .isEqualTo(
            JsonParser.object()
                .from(
                    """
                    {"title":"A \\"title\\"","path":"/a.html","lang":"en","published":"2019-10-13T06:00:00Z",
                     "updated":"2019-10-14T06:00:00Z","summary":"Short.","authors":["Jo"],
                     "categories":["General"],"tags":["Java","C++"],"image":"/images/a.png"}
                    """));
  }

  @Test
  void membersWithoutAValueAreNull() throws JsonParserException {
    blog.publish(Draft.at("/a.html", "2019-10-13T06:00:00Z"));

    var post = posts("/api/posts").getObject(0);

    assertThat(post.has("updated") && post.isNull("updated")).isTrue();
    assertThat(post.has("image") && post.isNull("image")).isTrue();
    assertThat(post.getArray("tags")).isEmpty();
  }

  @Test
  void cursorLeadsThroughAllPosts() throws JsonParserException {
    blog.publish(
        Draft.at("/a.html", "2019-01-01T00:00:00Z"),
        Draft.at("/b.html", "2019-01-02T00:00:00Z"),
        Draft.at("/c.html", "2019-01-03T00:00:00Z"));

    var first = json("/api/posts?limit=2");
    var second = json("/api/posts?limit=2&before=" + first.getString("next"));

    assertThat(first.getArray("posts")).hasSize(2);
    assertThat(second.getArray("posts").getObject(0).getString("path")).isEqualTo("/a.html");
    assertThat(second.has("next") && second.isNull("next")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "tag=C%2B%2B, /a.html",
    "tag=c-plus-plus, /a.html",
    "category=general, /b.html",
    "author=Jo+Doe, /c.html",
    "year=2018, /d.html"
  })
  void filterChoosesItsPosts(String filter, String path) throws JsonParserException {
    blog.publish(
        Draft.at("/a.html", "2019-01-01T00:00:00Z").tagged("C++"),
        Draft.at("/b.html", "2019-01-02T00:00:00Z").in("General"),
        Draft.at("/c.html", "2019-01-03T00:00:00Z").by("Jo Doe"),
        Draft.at("/d.html", "2018-01-04T00:00:00Z"));

    var posts = posts("/api/posts?" + filter);

    assertThat(posts).hasSize(1);
    assertThat(posts.getObject(0).getString("path")).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=0|'limit' is a whole number from 1 to 100.",
        "limit=101|'limit' is a whole number from 1 to 100.",
        "limit=-1|'limit' is a whole number from 1 to 100.",
        "limit=99999999999|'limit' is a whole number from 1 to 100.",
        "limit=|'limit' is a whole number from 1 to 100.",
        "limit=1&limit=2|Give 'limit' once, not 2 times.",
        "year=19|'year' is four digits, such as 2019.",
        "year=2018&year=2019|Give 'year' once, not 2 times.",
        "tag=|'tag' needs a name.",
        "tag=a&tag=b&tag=c&tag=d&tag=e&tag=f&tag=g&tag=h&tag=i&tag=j&tag=k|Give at most 10 of"
            + " 'tag', 'category', 'author', 'year' and words of 'q' together.",
        "q=cold&q=start|Give 'q' once, not 2 times."
      },
      quoteCharacter = '`')
  void wrongParameterIsNamed(String query, String error) throws JsonParserException {
    var answer = blog.get("/api/posts?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).contains("application/json");
    assertThat(JsonParser.object().from(answer.body()).getString("error")).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({
    "tag=a&tag=b, /4 /1",
    "tag=a&tag=A, /4 /3 /1",
    "tag=a&author=jo, /3",
    "tag=b&year=2018, /1",
    "tag=a&year=2019, /4 /3",
    "tag=a&category=c&year=2019, ''",
    "tag=a&tag=nowhere, ''"
  })
  void severalFiltersApplyTogether(String filters, String paths) throws JsonParserException {
    blog.publish(
        Draft.at("/1", "2018-12-31T23:00:00Z").tagged("a", "b"),
        Draft.at("/2", "2019-01-01T01:00:00Z").tagged("b").in("c"),
        Draft.at("/3", "2019-01-02T00:00:00Z").tagged("a").by("Jo"),
        Draft.at("/4", "2019-01-03T00:00:00Z").tagged("a", "b"),
        Draft.at("/5", "2020-07-01T00:00:00Z").tagged("a", "b"));

    assertThat(paths(json("/api/posts?" + filters))).isEqualTo(paths);
  }

  @Test
  void sparseCombinationComesInPartsOfBoundedWork() throws JsonParserException {
    blog.publish(Draft.at("/oldest", "2017-01-01T00:00:00Z").tagged("a", "b"));
    IntStream.range(0, 2200)
        .forEach(n ->
            blog.publish(Draft.at("/" + n, "2018-01-01T00:00:00Z").tagged(n % 2 == 0 ? "a" : "b")));

    var first = json("/api/posts?tag=a&tag=b");
    var second = json("/api/posts?tag=a&tag=b&before=" + first.getString("next"));

    assertThat(first.getArray("posts")).isEmpty();
    assertThat(paths(second)).isEqualTo("/oldest");
    assertThat(second.isNull("next")).isTrue();
  }

  @Test
  void cursorOfACombinationFollowsItsLastPost() throws JsonParserException {
    IntStream.range(10, 20)
        .forEach(n ->
            blog.publish(Draft.at("/" + n, "2018-01-%dT00:00:00Z".formatted(n)).tagged("a", "b")));

    var first = json("/api/posts?tag=a&tag=b&limit=2");
    var second = json("/api/posts?tag=a&tag=b&limit=2&before=" + first.getString("next"));

    assertThat(paths(first)).isEqualTo("/19 /18");
    assertThat(paths(second)).isEqualTo("/17 /16");
  }

  private static String paths(JsonObject answer) {
    return answer.getArray("posts").stream()
        .map(post -> ((JsonObject) post).getString("path"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void cursorThatIsNoneIsRefused() {
    assertThat(blog.get("/api/posts?before=xyz").status()).isEqualTo(400);
  }

  @Test
  void singlePostHasItsHtml() throws JsonParserException {
    blog.publish(Draft.at("/caf\u00e9/", "2019-01-01T00:00:00Z").body("<p>\"Hi\" </p>"));

    assertThat(json("/api/posts/caf%C3%A9/").getString("html")).isEqualTo("<p>\"Hi\" </p>");
    assertThat(json("/api/posts/caf%C3%A9/").getString("path")).isEqualTo("/caf\u00e9/");
  }

  @Test
  void unknownPostIsToldInJson() throws JsonParserException {
    assertThat(blog.get("/api/posts/nowhere.html").status()).isEqualTo(404);
    assertThat(json("/api/posts/nowhere.html").getString("error")).isNotBlank();
    assertThat(json("/api/else").getString("error")).isNotBlank();
  }

  private JsonArray posts(String url) throws JsonParserException {
    return json(url).getArray("posts");
  }

  private JsonObject json(String url) throws JsonParserException {
    return JsonParser.object().from(blog.get(url).body());
  }
}
