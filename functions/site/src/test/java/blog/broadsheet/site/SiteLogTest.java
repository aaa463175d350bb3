package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.PageName;
import blog.broadsheet.site.http.Query;
import blog.broadsheet.site.http.Request;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteLogTest {
  private static final String TOKEN = "abcdefghijklmnopqrst-_01";

  private final Blog blog = new Blog();

  @ParameterizedTest
  @CsvSource({
    "/, home",
    "/api/posts, api",
    "/tags/java/, listing",
    "/2019/, listing",
    "/feed.xml, file",
    "/2019/10/13/wrap-up.html, post"
  })
  void timeIsMeasuredByKindOfPage(String path, String route) throws Exception {
    blog.get(path);

    assertThat(last()).containsEntry("Route", route).containsKeys("PageLatency", "_aws", "status");
  }

  @Test
  void answerWithoutBodyCountsAsRevalidated() throws Exception {
    var tag = blog.get("/").header("ETag").orElseThrow();
    blog.get("/", Map.of("if-none-match", tag));

    assertThat(last()).containsEntry("Revalidated", 1).doesNotContainKey("Route");
  }

  @Test
  void secretLinkStaysOutOfTheLog() {
    blog.get("/preview/abcdefghijklmnopqrstuvwx");
    blog.keepBack("_posts/x.md", Draft.at("/x/", "2019-01-01T00:00:00Z"), TOKEN);
    blog.pages.lose(PageName.of(Draft.at("/x/", "2019-01-01T00:00:00Z").html()));
    assertThat(blog.get("/%70review/" + TOKEN).status()).isEqualTo(500);

    assertThat(blog.invocation.lines).noneMatch(line -> line.contains("abcdefghij"));
    assertThat(blog.invocation.lines).anyMatch(line -> line.contains("/preview/..."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/blog/preview/", "/blog/%70review/", "//preview/"})
  void secretLinkStaysOutOfTheLogWhateverStandsBeforeIt(String path) {
    var request =
        new Request("GET", path + TOKEN, Query.parse(""), Map.of(), "https://blog.example", "1");

    new SiteLog(blog.invocation).failed(request, new IllegalStateException("The table is gone"));

    assertThat(blog.invocation.lines).singleElement().asString().doesNotContain(TOKEN);
  }

  private JsonObject last() throws JsonParserException {
    return JsonParser.object().from(blog.invocation.lines.getLast());
  }
}
