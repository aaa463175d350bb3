package blog.broadsheet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.broadsheet.post.PageName;
import blog.broadsheet.store.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class S3PagesTest {
  private static final String HTML = "<p>Déjà vu — 日本語</p>\n";

  private final S3Wire s3;
  private final Pages pages;

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
