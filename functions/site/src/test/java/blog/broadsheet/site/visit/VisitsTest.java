package blog.broadsheet.site.visit;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.Change;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.index.SourceRecord;
import blog.broadsheet.index.Target;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.site.MapPages;
import blog.broadsheet.site.http.Query;
import blog.broadsheet.site.http.Request;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VisitsTest {
  private static final Instant START = Instant.parse("2020-01-01T00:00:00.7Z");
  private static final SourceKey FOOTER = new SourceKey("_includes/footer.html");
  private static final Request HOME =
      new Request("GET", "/", Query.parse(""), Map.of(), "https://blog.example", "id");

  private final MapTable table = new MapTable();
  private final MapPages pages = new MapPages();
  private Instant now = START;
  private long changes;
  private final Visits visits = new Visits(new IndexReader(table), pages, () -> now, () -> changes);

  @Test
  void changeOfWhatLiesAroundAllPagesIsSeenWithinASecond() {
    assertThat(footer()).isEmpty();
    furnish(pages.put("Imprint"));

    now = START.plusMillis(999);
    assertThat(footer()).isEmpty();
    now = START.plusSeconds(1);
    assertThat(footer()).contains("Imprint");
  }

  @Test
  void changeIsSeenAtOnceWhereItIsTold() {
    assertThat(footer()).isEmpty();
    furnish(pages.put("Imprint"));
    changes++;
    assertThat(footer()).contains("Imprint");
  }

  @Test
  void requestOfAnEarlierInstantSeesNothingOfALaterOne() {
    now = START.plusMillis(1);
    assertThat(footer()).isEmpty();
    furnish(pages.put("Imprint"));
    now = START;
    assertThat(footer()).contains("Imprint");
  }

  @Test
  void partThatThePageStoreHadLostIsThereOnceItIsBack() {
    furnish(PageName.of("Imprint"));
    assertThat(footer()).isEmpty();

    var _ = pages.put("Imprint");
    now = START.plusSeconds(1);
    assertThat(footer()).contains("Imprint");
  }

  private Optional<String> footer() {
    return visits.begin(HOME).furnishing().footer();
  }

  private void furnish(PageName page) {
    var target = new Target.Furnish(SitePart.FOOTER, Optional.of(page));
    var change =
        new Change(
            Optional.of("etag"), "", Outcome.PUBLISHED, target, Change.Past.NONE, Optional.empty());
    var _ = new IndexWriter(table).write(SourceRecord.unknown(FOOTER), change);
  }
}
