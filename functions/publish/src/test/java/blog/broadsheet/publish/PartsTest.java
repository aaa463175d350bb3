package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.Appearance.NamedLink;
import blog.broadsheet.post.Profile;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an owner writes for all pages. */
final class PartsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final MemoryBucket bucket = new MemoryBucket();
  private final MapTable table = new MapTable();

  @Test
  void htmlOfTheOwnerIsPutIntoPagesAsItIsAndTakenOutWithItsFile() {
    upload("_includes/footer.html", "<script src=\"https://a.example/x.js\"></script>\n");
    assertThat(part(SitePart.FOOTER)).contains("<script src=\"https://a.example/x.js\"></script>");

    bucket.remove("_includes/footer.html");
    reconcile("_includes/footer.html");
    assertThat(part(SitePart.FOOTER)).isEmpty();
  }

  @Test
  void filesOfAThemeAreLeftToThoseWhoIncludeThem() {
    upload("_includes/head.html", "<head><title>x</title></head>");
    upload("_includes/header.html", "<header>{{ site.title }}</header>");

    assertThat(part(SitePart.HEAD)).isEmpty();
    assertThat(part(SitePart.HEADER)).isEmpty();
    assertThat(receipt("_includes/header.html")).contains("\"outcome\":\"ignored\"", "Liquid");
  }

  @Test
  void fileThatBecomesOneOfAThemeIsTakenOut() {
    upload("_includes/header.html", "<p>Mine</p>");
    upload("_includes/header.html", "{% if page %}{% endif %}");
    assertThat(part(SitePart.HEADER)).isEmpty();
  }

  @Test
  void profilesComeInTheShapesThatBlogsHave() {
    upload(
        "_data/authors.yml",
        """
        jo:
          name: Jo Bloggs
          avatar: /assets/jo.jpg
          bio: Writes.
          twitter: "@jo"
          email: jo@example.org
          links:
            - label: Home
              url: https://jo.example/
        Ann Other: Ann
        """);
    assertThat(profiles())
        .containsEntry(
            "jo",
            new Profile(
                "jo",
                "Jo Bloggs",
                Optional.of("/assets/jo.jpg"),
                "Writes.",
                List.of(
                    new NamedLink("Home", "https://jo.example/"),
                    new NamedLink("Twitter", "https://twitter.com/jo"),
                    new NamedLink("E-mail", "mailto:jo@example.org"))))
        .containsEntry(
            "ann-other", new Profile("ann-other", "Ann", Optional.empty(), "", List.of()));

    upload("_data/authors.yml", "- username: jo\n  name: Jo\n  url: javascript:alert(1)\n");
    assertThat(profiles())
        .containsExactly(Map.entry("jo", new Profile("jo", "Jo", Optional.empty(), "", List.of())));
  }

  @Test
  void faultyProfilesLeaveTheLastGoodOnes() {
    upload("_data/authors.yml", "jo: Jo");
    upload("_data/authors.yml", "jo: [");
    assertThat(profiles()).containsKey("jo");
    assertThat(receipt("_data/authors.yml")).contains("\"outcome\":\"rejected\"", "\"line\":1");
  }

  private void upload(String key, String text) {
    bucket.upload(key, text);
    reconcile(key);
  }

  private void reconcile(String key) {
    new Reconciler(
            bucket, bucket, bucket, _ -> {}, new IndexWriter(table), InstantSource.fixed(NOW))
        .reconcile(new SourceKey(key));
  }

  private Optional<String> part(SitePart part) {
    return Optional.ofNullable(new IndexReader(table).asOf(NOW).masthead().parts().get(part))
        .map(page -> bucket.get(page).orElseThrow());
  }

  private Map<String, Profile> profiles() {
    return Profile.read(part(SitePart.AUTHORS).orElse(""));
  }

  private String receipt(String key) {
    return bucket.get(new SourceKey(key)).orElseThrow().json();
  }
}
