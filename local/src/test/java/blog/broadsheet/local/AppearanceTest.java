package blog.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.local.template.Template;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What is kept back, still to come or over is nowhere to be seen, and what is to come appears
 * everywhere at its instant: from files that are uploaded to every address that a reader can ask
 * for, with a clock that is set.
 */
@Timeout(120)
final class AppearanceTest {
  private static final Instant COMES = Instant.parse("2026-02-10T12:00:00Z");
  private static final Instant ENDS = Instant.parse("2026-03-01T00:00:00Z");
  private static final Pattern AGES = Pattern.compile("(max-age|s-maxage|stale-[a-z-]+)=(\\d+)");

  /** In front matter of every post, so that all of them would meet in each listing. */
  private static final String TERMS = "tags: [java]\ncategory: general\nauthor: Jo\n";

  /** Pages and documents in which a post is to be seen, while it is. */
  private static final List<String> SHOWING =
      List.of(
          "/",
          "/?tag=java&author=jo",
          "/tags/java/",
          "/categories/general/",
          "/authors/jo/",
          "/2026/",
          "/2026/02/",
          "/feed.xml",
          "/rss.xml",
          "/feed.json",
          "/feed.xml?tag=java&author=jo",
          "/tags/java/feed.xml",
          "/tags/java/rss.xml",
          "/tags/java/feed.json",
          "/categories/general/feed.xml",
          "/authors/jo/feed.json",
          "/sitemap-2026-02.xml",
          "/llms.txt",
          "/api/posts",
          "/api/posts?tag=java&year=2026",
          "/api/posts/coming/",
          "/coming/",
          "/coming.md",
          // Its neighbour, to which it is next and related.
          "/plain/");

  /** What tells of posts by their number or date. */
  private static final List<String> COUNTING =
      List.of("/tags/", "/categories/", "/authors/", "/archive/", "/sitemap.xml");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalStack stack =
      LocalStack.start(template(), LocalStack.Options.ANYWHERE, now::get, _ -> {});
  private final S3Client s3 = stack.s3().client();

  @BeforeEach
  void upload() throws InterruptedException {
    put("_posts/2025-06-01-plain.md", "permalink: /plain/\ntitle: Plain\n" + TERMS);
    put(
        "_posts/2026-02-10-coming.md",
        "permalink: /coming/\ntitle: Zebra\ndate: " + COMES + "\n" + TERMS);
    put("_posts/2025-06-02-draft.md", "permalink: /draft/\ntitle: Zebra\ndraft: true\n" + TERMS);
    put(
        "_posts/2025-06-03-unpublished.md",
        "permalink: /unpublished/\ntitle: Zebra\npublished: false\n" + TERMS);
    put("_drafts/idea.md", "permalink: /idea/\ntitle: Zebra\n" + TERMS);
    put(
        "_posts/2025-06-04-over.md",
        "permalink: /over/\ntitle: Zebra\nexpires: 2025-12-01\n" + TERMS);
    stack.uploads().awaitSettled();
  }

  @AfterEach
  void close() {
    s3.close();
    stack.close();
    http.close();
  }

  @Test
  void whatIsNotToBeSeenIsNowhere() throws Exception {
    for (var path : everywhere()) {
      var answer = get(path);

      assertThat(answer.statusCode()).as(path).isLessThan(500);
      assertThat(answer.body()).as(path).doesNotContainIgnoringCase("zebra");
      assertThat(answer.body().replace(path, ""))
          .as(path)
          .doesNotContain("/coming/", "/draft/", "/unpublished/", "/idea/", "/over/");
      assertThat(answer.headers().map().toString()).as(path).doesNotContainIgnoringCase("zebra");
    }
    for (var path : List.of("/coming/", "/draft/", "/unpublished/", "/idea/")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(get("/over/").statusCode()).isEqualTo(410);
  }

  @Test
  void whatIsToComeAppearsEverywhereAtItsInstant() throws Exception {
    now.set(COMES.minusMillis(1));
    assertThat(get("/").body()).doesNotContain("Zebra");
    var before = counts();

    now.set(COMES);

    for (var path : SHOWING) {
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).containsAnyOf("Zebra", "/coming/");
    }
    assertThat(counts())
        .allSatisfy((path, body) -> assertThat(body).as(path).isNotEqualTo(before.get(path)));
  }

  @Test
  void nothingMayBeKeptBeyondTheInstant() throws Exception {
    now.set(COMES.minusSeconds(7));
    assertThat(get("/").headers().firstValue("cache-control"))
        .hasValueSatisfying(caching -> assertThat(caching).contains("max-age=7"));

    for (var path : Stream.concat(SHOWING.stream(), COUNTING.stream()).toList()) {
      var caching = get(path).headers().firstValue("cache-control").orElse("no-store");
      var ages = AGES.matcher(caching).results().toList();
      // For a reader, and for the CDN with what it may show when that is over.
      var reader = ages.stream().filter(age -> age.group(1).equals("max-age"));
      var cdn = ages.stream().filter(age -> !age.group(1).equals("max-age"));
      assertThat(reader.mapToInt(age -> Integer.parseInt(age.group(2))).sum())
          .as("%s: %s", path, caching)
          .isLessThanOrEqualTo(7);
      assertThat(cdn.mapToInt(age -> Integer.parseInt(age.group(2))).max().orElse(0))
          .as("%s: %s", path, caching)
          .isLessThanOrEqualTo(7);
    }
  }

  @Test
  void whatEndsIsNowhereFromItsInstantOn() throws Exception {
    now.set(COMES);
    put(
        "_posts/2026-02-10-coming.md",
        "permalink: /coming/\ntitle: Zebra\ndate: " + COMES + "\nexpires: " + ENDS + "\n" + TERMS);
    stack.uploads().awaitSettled();
    now.set(ENDS.minusMillis(1));
    assertThat(get("/coming/").statusCode()).isEqualTo(200);
    assertThat(get("/").body()).contains("Zebra");

    now.set(ENDS);

    for (var path : everywhere()) {
      assertThat(get(path).body()).as(path).doesNotContain("Zebra");
    }
    assertThat(get("/coming/").statusCode()).isEqualTo(410);
    assertThat(get("/api/posts/coming/").statusCode()).isEqualTo(410);
  }

  @Test
  void whatIsUploadedIsSeenAtOnceBehindPagesThatWereJustRead() throws Exception {
    now.set(COMES);
    assertThat(get("/").body()).doesNotContain("Okapi", "Quagga");

    put(
        "_posts/2026-02-09-ending.md",
        "permalink: /ending/\ntitle: Quagga\ndate: 2026-02-09\nexpires: " + ENDS + "\n");
    s3.putObject(
        put -> put.bucket("content").key("_config.yml"), RequestBody.fromString("title: Okapi\n"));
    stack.uploads().awaitSettled();

    assertThat(get("/").body()).contains("Okapi", "Quagga");
  }

  private static List<String> everywhere() {
    return Stream.of(
            SHOWING,
            COUNTING,
            List.of(
                "/draft/",
                "/draft.md",
                "/api/posts/draft/",
                "/unpublished/",
                "/idea/",
                "/over/",
                "/over.md",
                "/api/posts/over/",
                "/plain.md",
                "/api/posts/plain/",
                "/2025/06/",
                "/sitemap-2025-06.xml",
                "/sitemap-pages.xml",
                // Near misses, which are answered by what may have been meant.
                "/comin/",
                "/draf/",
                "/ove/"))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private Map<String, String> counts() throws Exception {
    var bodies = new LinkedHashMap<String, String>();
    for (var path : COUNTING) {
      bodies.put(path, get(path).body());
    }
    return bodies;
  }

  private void put(String key, String frontMatter) {
    s3.putObject(
        put -> put.bucket("content").key(key),
        RequestBody.fromString("---\n" + frontMatter + "---\nA post.\n"));
  }

  private HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(stack.address().resolve(path)).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static Template template() {
    return Template.read(Path.of(System.getProperty("repository.root"), "template.yaml"));
  }
}
