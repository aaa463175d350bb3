package blog.broadsheet.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StatementTest {
  private static final Statement PAGES =
      new Statement(
          "Pages", List.of("s3:GetObject", "s3:Put*"), List.of("arn:aws:s3:::site/pages/*"));

  @Test
  void starStandsForAnyText() {
    assertThat(PAGES.allows("s3:GetObject", "arn:aws:s3:::site/pages/a/b.html")).isTrue();
    assertThat(PAGES.allows("s3:PutObject", "arn:aws:s3:::site/pages/")).isTrue();
  }

  @Test
  void allElseIsLiteral() {
    assertThat(PAGES.allows("s3:DeleteObject", "arn:aws:s3:::site/pages/a")).isFalse();
    assertThat(PAGES.allows("s3:GetObject", "arn:aws:s3:::site/other/a")).isFalse();
    assertThat(PAGES.allows("s3:GetObjectAcl", "arn:aws:s3:::site/pages/a")).isFalse();
    assertThat(new Statement("", List.of("a:b"), List.of("x.y")).allows("a:b", "xzy")).isFalse();
  }

  @Test
  void eachActionOnEachResourceIsPermissionOfItsOwn() {
    assertThat(new Statement("S", List.of("a", "b"), List.of("x", "y")).single())
        .hasSize(4)
        .contains(new Statement("S", List.of("b"), List.of("x")));
  }
}
