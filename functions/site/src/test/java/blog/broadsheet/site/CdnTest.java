package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.site.http.Cdn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CdnTest {
  private static final String NEW = "0123456789abcdef0123456789abcdef";
  private static final String OLD = "fedcba9876543210fedcba9876543210";

  private final SiteHandler handler =
      new SiteHandler(
          new IndexReader(new MapTable()),
          new MapPages(),
          Cdn.knowing(NEW + "," + OLD),
          InstantSource.fixed(Instant.parse("2020-06-01T12:00:00Z")),
          SiteHandler.NOBODY_COUNTS);

  @ParameterizedTest
  @ValueSource(strings = {NEW, OLD})
  void eachAcceptedSecretOpens(String secret) {
    assertThat(get(Map.of("x-cdn-secret", secret)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "0123456789abcdef0123456789abcdee", NEW + "," + OLD})
  void whoDoesNotKnowTheSecretIsRefused(String secret) {
    var answer = get(Map.of("x-cdn-secret", secret));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(get(Map.of()).status()).isEqualTo(403);
  }

  @Test
  void linksLeadToWhereTheCdnWasAsked() {
    var answer = get(Map.of("x-cdn-secret", NEW, "x-forwarded-host", "blog.example.org"));

    assertThat(answer.body()).contains("https://blog.example.org/").doesNotContain(Blog.HOST);
  }

  @Test
  void withoutCdnNobodyIsBelieved() {
    var answer = new Blog().get("/feed.xml", Map.of("x-forwarded-host", "evil.example"));

    assertThat(answer.body()).contains(Blog.HOST).doesNotContain("evil.example");
  }

  @Test
  void withoutSecretThereIsNoCdn() {
    assertThatThrownBy(() -> Cdn.knowing(" ,")).isInstanceOf(IllegalArgumentException.class);
  }

  private Answer get(Map<String, String> headers) {
    return new Answer(
        handler.handleRequest(Blog.event("GET", "/feed.xml", headers), new Invocation()));
  }
}
