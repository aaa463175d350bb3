package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What WordPress is asked by parameters of its home page is answered here, too. */
final class FormerQueriesTest {
  private final Blog blog = new Blog();

  @ParameterizedTest
  @CsvSource({
    "/?s=cold+caf%C3%A9, /?q=cold+caf%C3%A9",
    "/?s=a%26b%0D%0A&submit=Search, /?q=a%26b%0D%0A",
    "/?feed=rss2, /rss.xml",
    "/?feed=rss, /rss.xml",
    "/?feed=rdf, /rss.xml",
    "/?feed=atom, /feed.xml"
  })
  void searchesAndFeedsLeadToTheSameHere(String from, String to) {
    var answer = blog.get(from);

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location")).contains(to);
    assertThat(blog.get(to).status()).isEqualTo(200);
  }

  @Test
  void theyAreFoundBehindTheFolderThatTheBlogLayIn() {
    blog.movedFrom("/blog");

    assertThat(blog.get("/blog/?s=x").header("Location")).contains("/?q=x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?s=", "/?s=+", "/?feed=", "/?feed=comments-rss2", "/?p=123"})
  void otherwiseTheHomePageIsShown(String url) {
    assertThat(blog.get(url).status()).isEqualTo(200);
  }
}
