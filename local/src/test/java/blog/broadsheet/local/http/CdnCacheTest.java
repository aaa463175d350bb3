package blog.broadsheet.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CdnCacheTest {
  private static final String PAGE = "public, max-age=30, s-maxage=60, stale-if-error=86400";

  private String control = PAGE;
  private Instant now = Instant.parse("2019-10-13T06:00:00Z");
  private long changes;
  private int asked;
  private final CdnCache cache =
      new CdnCache(
          _ -> {
            asked++;
            return new HttpReply(
                200, Map.of("Cache-Control", control), List.of(), new byte[] {(byte) asked});
          },
          () -> changes,
          () -> now);

  @Test
  void answerIsKeptAsLongAsItSaysForSharedCaches() {
    assertThat(get("/")).isEqualTo(1);
    now = now.plusSeconds(59);
    assertThat(get("/")).isEqualTo(1);
    now = now.plusSeconds(1);
    assertThat(get("/")).isEqualTo(2);
  }

  @Test
  void answerThatNeverChangesIsKeptThoughItDoesNotSayForWhom() {
    control = "public, max-age=31536000, immutable";
    get("/style.css");
    now = now.plusSeconds(1000);
    assertThat(get("/style.css")).isEqualTo(1);
  }

  @Test
  void readersAreToldHowOldAnAnswerIs() {
    get("/");
    now = now.plusSeconds(31);
    var request = new HttpRequest("GET", "/", "", Map.of(), new byte[0], "127.0.0.1");
    assertThat(cache.apply(request).header("Age")).contains("31");
  }

  @Test
  void noAnswerIsKeptBeyondAChange() {
    get("/");
    changes++;
    assertThat(get("/")).isEqualTo(2);
    assertThat(get("/")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-store", "private, no-store", "private, max-age=60", "max-age=60", ""})
  void whatIsNotForAllIsNotKept(String other) {
    control = other;
    get("/");
    assertThat(get("/")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "accept-encoding", "if-none-match", "x-forwarded-host"})
  void whoAsksForAnotherFormGetsAnotherAnswer(String header) {
    get("/");
    assertThat(ask("GET", "/", "", Map.of(header, "other"))).isEqualTo(2);
    assertThat(ask("GET", "/", "", Map.of("user-agent", "other"))).isEqualTo(1);
  }

  @Test
  void everyAddressAndMethodHasItsAnswer() {
    get("/");
    assertThat(get("/a")).isEqualTo(2);
    assertThat(ask("GET", "/", "limit=1", Map.of())).isEqualTo(3);
    assertThat(ask("HEAD", "/", "", Map.of())).isEqualTo(4);
    assertThat(ask("POST", "/", "", Map.of())).isEqualTo(5);
    assertThat(ask("POST", "/", "", Map.of())).isEqualTo(6);
  }

  private int get(String path) {
    return ask("GET", path, "", Map.of());
  }

  /** Which answer of the site comes back, counted from 1. */
  private int ask(String method, String path, String query, Map<String, String> headers) {
    return cache.apply(new HttpRequest(method, path, query, headers, new byte[0], "127.0.0.1"))
        .body()[0];
  }
}
