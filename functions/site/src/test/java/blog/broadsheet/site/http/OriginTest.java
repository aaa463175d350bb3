package blog.broadsheet.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginTest {
  @Test
  void gatewayKnowsItsName() {
    assertThat(origin("https", "example.org", "example.org")).isEqualTo("https://example.org");
    assertThat(origin("https", "evil.example", "example.org")).isEqualTo("https://example.org");
  }

  @Test
  void hostMayAddAPort() {
    assertThat(origin("http", "localhost:8080", "localhost")).isEqualTo("http://localhost:8080");
    assertThat(origin("http", "[::1]:8080", "[::1]")).isEqualTo("http://[::1]:8080");
  }

  @Test
  void gatewayThatRepeatsTheHeaderIsTrustedNoMore() {
    assertThat(origin("http", "localhost:8080", "localhost:8080"))
        .isEqualTo("http://localhost:8080");
    assertThat(origin("http", "x\"><b>", "x\"><b>")).isEqualTo("http://localhost");
  }

  @Test
  void withoutAGatewayTheHostIsTaken() {
    assertThat(Origin.of(Optional.empty(), Optional.of("localhost:80"), Optional.empty()))
        .isEqualTo("https://localhost:80");
    assertThat(Origin.of(Optional.of("gopher"), Optional.empty(), Optional.empty()))
        .isEqualTo("https://localhost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a/b",
        "a@b",
        "a\"b",
        "<b>",
        "a:b",
        "a:123456",
        ".a",
        "a..b",
        "\u00e9.org",
        "[x]"
      })
  void hostThatIsNoneIsNotTaken(String host) {
    assertThat(Origin.of(Optional.of("http"), Optional.of(host), Optional.empty()))
        .isEqualTo("http://localhost");
  }

  private static String origin(String scheme, String host, String domain) {
    return Origin.of(Optional.of(scheme), Optional.of(host), Optional.of(domain));
  }
}
