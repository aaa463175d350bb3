package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens when what the site stands on breaks. */
final class FaultTest {
  private final Blog blog = new Blog();

  FaultTest() {
    blog.pages.lose(blog.publish("_posts/a.md", Draft.at("/a.html", "2019-01-01T00:00:00Z")));
  }

  @Test
  void readerIsToldTheRequestIdAndNothingElse() {
    var answer = blog.get("/a.html");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .contains(Invocation.ID)
        .doesNotContain("Exception", "page store", "broadsheet");
  }

  @Test
  void programIsToldInJson() {
    assertThat(blog.get("/api/posts/a.html").body())
        .isEqualTo("{\"error\":\"Something went wrong.\",\"requestId\":\"" + Invocation.ID + "\"}");
    assertThat(blog.get("/api/posts/a.html").header("Access-Control-Allow-Origin")).contains("*");
  }

  @Test
  void operatorFindsOneLineWithTheTrace() throws JsonParserException {
    blog.get("/a.html");

    assertThat(blog.invocation.lines).filteredOn(line -> line.contains("ERROR")).hasSize(1);
    var line = blog.invocation.lines.getFirst();
    assertThat(line.strip()).doesNotContain("\n");
    var json = JsonParser.object().from(line);
    assertThat(json.getString("requestId")).isEqualTo(Invocation.ID);
    assertThat(json.getString("path")).isEqualTo("/a.html");
    assertThat(json.getString("stackTrace")).contains("IllegalStateException", "PageCache");
  }

  @Test
  void otherPagesGoOn() {
    assertThat(blog.get("/").status()).isEqualTo(200);
  }

  @Test
  void feedsGoOnWithoutTheText() {
    blog.publish(Draft.at("/b.html", "2019-01-02T00:00:00Z"));

    for (var feed : List.of("/feed.xml", "/rss.xml", "/feed.json")) {
      assertThat(blog.get(feed).body()).contains("Title of /a.html", "Body of /b.html");
    }
  }
}
