package blog.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Edition;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EntryTextTest {
  private static final PostPath PATH = new PostPath("/caf\u00e9/a.html");
  private static final Instant PUBLISHED = Instant.parse("2019-10-13T06:00:01Z");

  @Test
  void entryWithAllPartsIsReadAsItWasWritten() {
    var entry =
        new Entry(
            PATH,
            PUBLISHED,
            YearMonth.of(2019, 10),
            Optional.of(PUBLISHED.plusSeconds(1)),
            Optional.of(Entry.LAST),
            "A title of two\nlines,\ta tab, a \\n and a \ud834\udd1e",
            "\\",
            List.of(new Term(TermKind.AUTHOR, "Jo"), new Term(TermKind.AUTHOR, "A\tB\\")),
            List.of(new Term(TermKind.CATEGORY, "News")),
            List.of(new Term(TermKind.TAG, "c\nd")),
            Optional.of("/a\\b.png"),
            12,
            new Edition(Optional.of("de-AT"), Optional.of("one\ntwo")),
            false);

    assertThat(EntryText.read(EntryText.write(entry))).isEqualTo(entry);
  }

  @Test
  void entryOfFewPartsIsReadAsItWasWritten() {
    var entry =
        new Entry(
            PATH,
            Entry.FIRST,
            YearMonth.of(-1, 12),
            Optional.empty(),
            Optional.empty(),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            0);

    assertThat(EntryText.read(EntryText.write(entry))).isEqualTo(entry);
  }
}
