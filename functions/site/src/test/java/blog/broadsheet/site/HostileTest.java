package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers and authors may send to break a page, or somebody else's. */
final class HostileTest {
  private static final String ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

  private final Blog blog = new Blog();

  @Test
  void textOfAnAuthorIsNeverMarkup() {
    blog.publish(
        Draft.at("/" + ATTACK, "2019-01-01T00:00:00Z")
            .body("")
            .titled(ATTACK)
            .summed(ATTACK)
            .tagged(ATTACK)
            .in(ATTACK)
            .by(ATTACK));
    var slug = "script-alert-1-script-img-src-x-onerror-alert-1";

    for (var path :
        List.of(
            "/",
            "/%22'%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
            "/tags/",
            "/categories/",
            "/authors/",
            "/tags/" + slug + "/",
            "/archive/",
            "/2019/01/")) {
      var answer = blog.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).doesNotContain("<script>alert", "<img src=x", "\"'>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "//evil.example/x.png",
        "/\\evil.example/x.png",
        "x.png",
        "https:x.png",
        " https://example.org/x.png",
        "https://example.org/a b.png"
      })
  void pictureFromAnOddAddressIsNotShown(String image) {
    blog.publish(Draft.at("/a.html", "2019-01-01T00:00:00Z").pictured(image));

    assertThat(blog.get("/").body()).doesNotContain("<img");
    assertThat(blog.get("/a.html").body()).doesNotContain("og:image");
    assertThat(blog.get("/api/posts").body()).contains("\"image\":null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/a.png?x=1&y=2", "HTTP://example.org/a", "/a.png"})
  void pictureFromTheWebOrTheSiteIsShown(String image) {
    blog.publish(Draft.at("/a.html", "2019-01-01T00:00:00Z").pictured(image));

    assertThat(blog.get("/").body()).contains("<img src=\"" + image.replace("&", "&amp;") + "\"");
  }

  @Test
  void sharedPictureIsAnAbsoluteAddress() {
    blog.publish(Draft.at("/a.html", "2019-01-01T00:00:00Z").pictured("/a.png"));

    assertThat(blog.get("/a.html").body())
        .contains("property=\"og:image\" content=\"https://" + Blog.HOST + "/a.png\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/%00",
        "/a%0d%0aSet-Cookie:%20x=1",
        "/a\r\nSet-Cookie: x=1",
        "//evil.example/",
        "/%2F%2Fevil.example/",
        "/\\evil.example",
        "/%",
        "/%zz",
        "/%C3%28",
        "/%C0%AFetc/passwd",
        "/%E2%82",
        "/%252e%252e/etc/passwd",
        "/%255Cevil.example",
        "/tags/%23/",
        "/tags/../",
        "/tags/%2F/",
        "/api/posts/%00",
        "/<script>alert(1)</script>",
        "nothing",
        ""
      })
  void oddPathIsNotFound(String path) {
    var answer = blog.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("evil.example", "<script>alert");
    assertThat(answer.response().getHeaders().toString()).doesNotContain("Set-Cookie");
  }

  @Test
  void longPathsAreNotFound() {
    assertThat(blog.get("/" + "x".repeat(9000)).status()).isEqualTo(404);
    assertThat(blog.get("/tags/" + "+".repeat(880) + "/").status()).isEqualTo(404);
  }

  @Test
  void redirectStaysOnTheSite() {
    blog.publish(Draft.at("/a/", "2019-01-01T00:00:00Z"));

    assertThat(blog.get("/a?x=%0d%0aLocation:%20https://evil.example").header("Location"))
        .contains("/a/?x=%0d%0aLocation:%20https://evil.example");
  }

  @Test
  void hostOfARequestDoesNotReachAPage() {
    for (var host : List.of("evil.example", "x\"><script>", Blog.HOST + "@evil.example", "")) {
      for (var path : List.of("/", "/feed.xml", "/sitemap.xml", "/robots.txt")) {
        assertThat(blog.get(path, Map.of("host", host)).body())
            .as(path)
            .contains("https://" + Blog.HOST + "/")
            .doesNotContain("evil", "x\"><script>");
      }
    }
  }

  @Test
  void hostWithoutEndIsNobodys() {
    assertThat(blog.get("/robots.txt", Map.of("host", "a.".repeat(50_000) + "a")).body())
        .contains("https://" + Blog.HOST + "/");
  }

  /** The time is generous, the sane one far less; the square of so many blanks takes hours. */
  @ParameterizedTest
  @ValueSource(strings = {"accept", "accept-encoding"})
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void blanksWithoutEndHoldNobodyUp(String header) {
    blog.publish(Draft.at("/a.html", "2019-01-01T00:00:00Z"));

    var blanks = " ".repeat(1_000_000);
    assertThat(blog.get("/a.html", Map.of(header, "a" + blanks + "a")).status()).isEqualTo(200);
  }

  @Test
  void queryIsNotRepeatedOnThePage() {
    assertThat(blog.get("/?before=%3Cscript%3Ealert(1)%3C/script%3E").body())
        .doesNotContain("alert(1)");
    assertThat(blog.get("/api/posts?tag=%22%7D").body()).isEqualTo("{\"posts\":[],\"next\":null}");
    assertThat(blog.get("/?%=%&&=&before").status()).isEqualTo(400);
  }
}
