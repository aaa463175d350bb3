package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SiteLogTest {
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

    assertThat(blog.invocation.lines).noneMatch(line -> line.contains("abcdefghij"));
  }

  private JsonObject last() throws JsonParserException {
    return JsonParser.object().from(blog.invocation.lines.getLast());
  }
}
