package blog.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Change.Past;
import blog.broadsheet.index.WriteResult.Written;
import blog.broadsheet.post.Document;
import blog.broadsheet.post.Edition;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Particulars;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SitePage;
import blog.broadsheet.post.SourceKey;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How translations of one text find each other. */
final class TranslationsTest {
  private static final Instant NOW = Instant.parse("2020-06-01T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final MapTable table = new MapTable();
  private final IndexWriter writer = new IndexWriter(table);
  private final IndexReader reader = new IndexReader(table);

  @Test
  void translationsOfOneTextAreFoundByWhatTheyHaveInCommon() {
    publish(post("/en/hello/", "2020-01-01T00:00:00Z", "en", "hello"));
    publish(post("/de/hallo/", "2020-02-01T00:00:00Z", "de", "hello"));
    publish(post("/de/anderes/", "2020-03-01T00:00:00Z", "de", "other"));

    assertThat(paths(NOW, "hello")).containsExactly("/de/hallo/", "/en/hello/");
  }

  @Test
  void pagesHaveTranslationsAsPostsDo() {
    publish(page("/about.html", "en", "about"));
    publish(page("/ueber.html", "de", "about"));

    assertThat(paths(NOW, "about")).containsExactlyInAnyOrder("/about.html", "/ueber.html");
  }

  @Test
  void translationThatIsRemovedOrOneOfSomethingElseIsNotFound() {
    publish(post("/en/hello/", "2020-01-01T00:00:00Z", "en", "hello"));
    publish(post("/de/hallo/", "2020-02-01T00:00:00Z", "de", "hello"));

    publish(post("/de/hallo/", "2020-02-01T00:00:00Z", "de", "other"));
    assertThat(paths(NOW, "hello")).containsExactly("/en/hello/");

    write(new SourceKey("/en/hello/"), Outcome.REMOVED, new Target.Withdraw());
    assertThat(paths(NOW, "hello")).isEmpty();
  }

  @Test
  void translationAppearsAndEndsAtItsSecond() {
    publish(post("/en/hello/", LATER.toString(), "en", "hello"));

    var before = reader.asOf(NOW);
    assertThat(before.translations("hello")).isEmpty();
    assertThat(before.holdsUntil()).contains(LATER);
    assertThat(paths(LATER, "hello")).containsExactly("/en/hello/");

    var ending = entry("/de/hallo/", "2020-02-01T00:00:00Z", Optional.of(LATER), "de", "ending");
    publish(new Post(ending, new SourceKey("/de/hallo/"), PageName.of("")));
    assertThat(paths(NOW, "ending")).containsExactly("/de/hallo/");
    assertThat(paths(LATER, "ending")).isEmpty();
  }

  private List<String> paths(Instant now, String ref) {
    return reader.asOf(now).translations(ref).stream().map(entry -> entry.path().value()).toList();
  }

  private void publish(Document document) {
    var outcome = document.published().isAfter(NOW) ? Outcome.SCHEDULED : Outcome.PUBLISHED;
    write(document.source(), outcome, new Target.Publish(document, Set.of()));
  }

  private void write(SourceKey key, Outcome outcome, Target target) {
    var change = new Change(Optional.of("1"), "", outcome, target, Past.NONE, Optional.empty());
    assertThat(writer.write(writer.record(key), change)).isInstanceOf(Written.class);
  }

  private static Post post(String path, String published, String lang, String ref) {
    return new Post(
        entry(path, published, Optional.empty(), lang, ref),
        new SourceKey(path),
        PageName.of(path));
  }

  private static SitePage page(String path, String lang, String ref) {
    return new SitePage(
        entry(path, "1970-01-01T00:00:00Z", Optional.empty(), lang, ref),
        new SourceKey(path),
        PageName.of(path),
        OptionalInt.empty(),
        Particulars.NONE);
  }

  private static Entry entry(
      String path, String published, Optional<Instant> expires, String lang, String ref) {
    var instant = Instant.parse(published);
    return new Entry(
            PostPath.of(path),
            instant,
            YearMonth.from(instant.atOffset(ZoneOffset.UTC)),
            Optional.empty(),
            expires,
            path,
            "",
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            1)
        .as(new Edition(Optional.of(lang), Optional.of(ref)));
  }
}
