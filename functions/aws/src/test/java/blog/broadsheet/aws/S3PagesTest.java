package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.post.PageName;
import blog.broadsheet.store.StoredPages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class S3PagesTest {
  private static final String HTML = "<p>Déjà vu — 日本語</p>\n";

  private final S3Wire s3;
  private final S3Pages pages;

  S3PagesTest() throws Exception {
    s3 = new S3Wire();
    pages = new S3Pages(s3.client(), "site");
  }

  @AfterEach
  void close() {
    s3.close();
  }

  @Test
  void pageComesBackUnderTheNameOfItsContent() {
    var name = pages.put(HTML);

    assertThat(name).isEqualTo(PageName.of(HTML));
    assertThat(pages.get(name)).contains(HTML);
  }

  @Test
  void pageMayBePutAgain() {
    assertThat(pages.put(HTML)).isEqualTo(pages.put(HTML));
  }

  @Test
  void pageIsStoredAsHtmlThatNeverChanges() {
    var name = pages.put(HTML);

    assertThat(s3.find("/site/pages/" + name.value() + ".html").orElseThrow().headers())
        .containsEntry("content-type", "text/html; charset=utf-8")
        .containsEntry("cache-control", "public, max-age=31536000, immutable");
  }

  @Test
  void pagesAreListedByNameWithTheirAges() {
    var names = List.of(pages.put("a"), pages.put("b"), pages.put("c")).stream().sorted().toList();
    var stored = Instant.parse("2026-01-01T00:00:00Z");
    s3.store("/site/elsewhere/page.html", new byte[] {1});

    assertThat(pages.stored(Optional.empty(), 2))
        .containsExactly(
            new StoredPages.Listed(names.get(0), stored),
            new StoredPages.Listed(names.get(1), stored));
    assertThat(pages.stored(Optional.of(names.get(1)), 2))
        .containsExactly(new StoredPages.Listed(names.get(2), stored));
  }

  @Test
  void foreignFileAmongThePagesIsLeftOutAndCountsForNothing() {
    var names = List.of(pages.put("a"), pages.put("b"), pages.put("c")).stream().sorted().toList();
    s3.store("/site/pages/" + names.getFirst().value() + ".html-copy", new byte[] {1});
    s3.store("/site/pages/notes.txt", new byte[] {1});

    assertThat(pages.stored(Optional.empty(), 3))
        .extracting(StoredPages.Listed::name)
        .isEqualTo(names);
  }

  @Test
  void deletedPageIsNothing() {
    var name = pages.put(HTML);

    pages.delete(name);
    pages.delete(name);

    assertThat(pages.get(name)).isEmpty();
  }

  @Test
  void pageThatCannotBeDeletedIsNamed() {
    s3.refuseNext(403, "AccessDenied");

    assertThatThrownBy(() -> pages.delete(PageName.of(HTML)))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining(PageName.of(HTML).value());
  }

  @Test
  void unknownPageIsNothing() {
    assertThat(pages.get(PageName.of("never stored"))).isEmpty();
  }

  @Test
  void faultNamesTheObjectAndTheCause() {
    s3.refuseNext(403, "AccessDenied");

    assertThatThrownBy(() -> pages.put(HTML))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("s3://site/pages/" + PageName.of(HTML).value() + ".html")
        .hasMessageContaining("403");
  }
}
