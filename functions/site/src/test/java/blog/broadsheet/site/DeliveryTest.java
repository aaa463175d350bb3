package blog.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP's own promises, as a browser or a CDN meets them. */
final class DeliveryTest {
  private static final Map<String, String> GZIP = Map.of("accept-encoding", "gzip, br");

  private final Blog blog =
      new Blog()
          .publish(Draft.at("/a.html", "2019-01-01T00:00:00Z").body("<p>" + "x".repeat(3000)));

  @Test
  void pageIsCompressedForThoseWhoTakeIt() {
    var packed = blog.get("/a.html", GZIP);
    var plain = blog.get("/a.html");

    assertThat(packed.header("Content-Encoding")).contains("gzip");
    assertThat(packed.response().getIsBase64Encoded()).isTrue();
    assertThat(packed.body()).isEqualTo(plain.body());
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(packed.header("Vary")).contains("Accept, Accept-Encoding");
    assertThat(plain.header("Vary")).contains("Accept, Accept-Encoding");
    assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
  }

  @Test
  void shortAnswerStaysAsItIs() {
    var answer = blog.get("/robots.txt", GZIP);

    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.header("Vary")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.0, *", "identity", "*;q=0"})
  void readerWhoDoesNotTakeGzipGetsNone(String accepted) {
    var answer = blog.get("/a.html", Map.of("accept-encoding", accepted));

    assertThat(answer.header("Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "br;q=1.0, gzip;q=0.5", "*", "br , gzip"})
  void readerWhoTakesGzipGetsIt(String accepted) {
    var answer = blog.get("/a.html", Map.of("accept-encoding", accepted));

    assertThat(answer.header("Content-Encoding")).contains("gzip");
  }

  @Test
  void readerWhoHasThePageIsTold() {
    var first = blog.get("/a.html", GZIP);
    var tag = first.header("ETag").orElseThrow();

    var second =
        blog.get("/a.html", Map.of("accept-encoding", "gzip", "if-none-match", "\"x\", W/" + tag));

    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.header("ETag")).contains(tag);
    assertThat(second.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
    assertThat(second.header("Vary")).isEqualTo(first.header("Vary"));
    assertThat(second.header("Content-Encoding")).isEmpty();
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
  }

  @Test
  void tagOfAnotherFormIsNotTheSame() {
    var tag = blog.get("/a.html", GZIP).header("ETag").orElseThrow();

    assertThat(blog.get("/a.html", Map.of("if-none-match", tag)).status()).isEqualTo(200);
  }

  @Test
  void anyTagMeansWhateverIsThere() {
    assertThat(blog.get("/a.html", Map.of("if-none-match", "*")).status()).isEqualTo(304);
    assertThat(blog.get("/nowhere", Map.of("if-none-match", "*")).status()).isEqualTo(404);
  }

  @Test
  void tagChangesWithThePage() {
    var before = blog.get("/a.html").header("ETag").orElseThrow();
    blog.publish(Draft.at("/a.html", "2019-01-01T00:00:00Z").body("<p>other</p>"));

    assertThat(blog.get("/a.html", Map.of("if-none-match", before)).status()).isEqualTo(200);
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() {
    var got = blog.get("/a.html", GZIP);
    var head = blog.ask("HEAD", "/a.html", GZIP);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.response().getBody()).isEmpty();
    assertThat(head.response().getIsBase64Encoded()).isFalse();
    assertThat(head.response().getHeaders()).isEqualTo(got.response().getHeaders());
  }

  @Test
  void siteIsNotWrittenTo() {
    var answer = blog.ask("POST", "/a.html", Map.of());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET, HEAD");
  }

  @Test
  void pageMayBeKeptShortlyAndRefreshedInTheBackground() {
    assertThat(blog.get("/").header("Cache-Control").orElseThrow())
        .contains("max-age=30", "s-maxage=60", "stale-while-revalidate");
    assertThat(blog.get("/nowhere").header("Cache-Control").orElseThrow()).contains("s-maxage=10");
    assertThat(blog.get("/?before=x").header("Cache-Control")).contains("no-store");
  }

  @Test
  void stylesheetIsKeptForEver() {
    var html = blog.get("/").body();
    var path = html.replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");

    var answer = blog.get(path, GZIP);

    assertThat(path).matches("/assets/style-[0-9a-f]{16}\\.css");
    assertThat(answer.header("Cache-Control")).contains("public, max-age=31536000, immutable");
    assertThat(answer.header("Content-Type")).contains("text/css; charset=utf-8");
    assertThat(answer.body()).contains("light-dark(");
    assertThat(blog.get("/assets/style-0000000000000000.css").header("Cache-Control"))
        .as("a page that was kept may ask for one that is no more")
        .contains("no-store");
  }

  @Test
  void scriptOfThePageIsTheOneThatMayRun() throws Exception {
    var answer = blog.get("/");
    var script = answer.body().replaceAll("(?s).*<script>(.*?)</script>.*", "$1");
    var hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.header("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
  }

  @Test
  void redirectToTheOneAddressKeepsTheQuery() {
    blog.publish(Draft.at("/b/", "2019-01-01T00:00:00Z"));

    assertThat(blog.get("/b?utm=1&x=%C3%A9").header("Location")).contains("/b/?utm=1&x=%C3%A9");
    assertThat(blog.get("/b/index.html?a").header("Location")).contains("/b/?a");
    assertThat(blog.get("/a.html/?").header("Location")).contains("/a.html");
    assertThat(blog.get("/b?x=\u00e9 y").header("Location")).contains("/b/");
  }

  @Test
  void bytesThatAreNoUtf8AreNoPath() {
    blog.publish(Draft.at("/caf\u00e9", "2019-01-01T00:00:00Z"));

    assertThat(blog.get("/caf%C3%A9").status()).isEqualTo(200);
    assertThat(blog.get("/cafe%CC%81").status()).isEqualTo(200);
    assertThat(blog.get("/caf%E9").status()).isEqualTo(404);
  }

  @Test
  void onlyHttpsIsPromisedForLater() {
    assertThat(blog.get("/").header("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(
            blog.get("/", Map.of("x-forwarded-proto", "http")).header("Strict-Transport-Security"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a.html", "/nowhere", "/feed.xml", "/api/posts", "/archive"})
  void everyAnswerIsGuarded(String path) {
    var headers = blog.get(path).response().getHeaders();

    assertThat(headers.get("Content-Security-Policy"))
        .contains("default-src 'self'", "style-src 'self'", "object-src 'none'")
        .doesNotContain("unsafe");
    assertThat(headers)
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsKeys("Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy");
  }
}
