package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "//a",
        "/a//b",
        "/../a",
        "/a/..",
        "/a/./b",
        "/a?b",
        "/a#b",
        "/a\\b",
        "/a\u0000",
        "/a\nb",
        "/a%0d%0aSet-Cookie:x",
        "/%2e%2e/a",
        "/%2F/evil.example",
        "//evil.example/",
        "https://evil.example/a",
        "/a%zz",
        "/\u2028",
        "/\uD800"
      })
  void whatIsNoPathIsRefusedWithAReason(String raw) {
    assertThat(PostPath.parse(raw)).isEmpty();
    assertThat(PostPath.faultOf(raw))
        .hasValueSatisfying(fault -> assertThat(fault).doesNotContainPattern("\\p{Cc}"));
    assertThatThrownBy(() -> PostPath.of(raw)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everySpellingOfOnePathIsThatPath() {
    var composed = PostPath.of("/caf\u00E9/");

    assertThat(PostPath.of("/cafe\u0301/")).isEqualTo(composed);
    assertThat(PostPath.of("/caf%C3%A9/")).isEqualTo(composed);
    assertThat(PostPath.of("/caf%c3%a9/")).isEqualTo(composed);
    assertThat(composed.encoded()).isEqualTo("/caf%C3%A9/");
  }

  @Test
  void signsThatPathsMayHaveStayAsTheyAre() {
    var raw = "/2019/a+b,c:d;e=f@g~h!i(j)'k*l_m-n.html";

    assertThat(PostPath.of(raw).value()).isEqualTo(raw);
    assertThat(PostPath.of(raw).encoded()).isEqualTo(raw);
    assertThat(PostPath.of("/a b&c").encoded()).isEqualTo("/a%20b%26c");
  }

  @Test
  void pathThatWouldNotFitIntoASortKeyIsRefused() {
    assertThat(PostPath.parse("/" + "a".repeat(PostPath.MAX_BYTES - 1))).isPresent();
    assertThat(PostPath.parse("/" + "é".repeat(PostPath.MAX_BYTES / 2))).isEmpty();
  }

  @Test
  void slashTwinOnlyDiffersInItsLastSlash() {
    assertThat(PostPath.of("/a").slashTwin()).contains(PostPath.of("/a/"));
    assertThat(PostPath.of("/a/").slashTwin()).contains(PostPath.of("/a"));
    assertThat(PostPath.of("/").slashTwin()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /a/ /a.html",
    "/a/, /a.html /a",
    "/a.html, /a/ /a",
    "/a/index.html, /a/ /a.html /a",
    "/index.html, /",
    "/a.html/, /a.html",
    "/a.php, /a.php/",
    "/v1.20, /v1.20/ /v1.20.html"
  })
  void twinsAreWhereOtherHostsServeTheSamePage(String path, String twins) {
    assertThat(PostPath.of(path).twins().map(PostPath::value)).containsExactly(twins.split(" "));
  }

  @Test
  void rootHasNoTwin() {
    assertThat(PostPath.of("/").twins()).isEmpty();
  }
}
