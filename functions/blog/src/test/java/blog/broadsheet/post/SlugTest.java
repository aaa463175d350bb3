package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Java, java",
    "Type Theory & C++, type-theory-c-plus-plus",
    "C#, c-sharp",
    "C, c",
    "  DjangoCon US 2019!  , djangocon-us-2019",
    "日本語, 日本語",
    "Déjà vu, déjà-vu",
    "ﬁne, fine",
    "H\u0331, \u1E96",
    "J\u030C, \u01F0",
    "!!!, u21-21-21",
    "😀, u1f600"
  })
  void nameBecomes(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "+", "!", "日", "𐀀", "ﷺ", "😀"})
  void longestTermsHaveAPath(String sign) {
    var name = sign.repeat(Term.MAX_NAME / sign.length());

    assertThat(new Term(TermKind.CATEGORY, name).path().value()).startsWith("/categories/");
    assertThat(Slug.of(Slug.of(name))).isEqualTo(Slug.of(name));
  }

  @Property
  void everyNameHasASlugThatFitsIntoAPath(@ForAll @NotBlank @StringLength(max = 60) String name) {
    var slug = Slug.of(name);

    assertThat(slug).isNotEmpty();
    assertThat(PostPath.parse("/tags/" + slug + "/")).isPresent();
    assertThat(Slug.of(slug)).isEqualTo(slug);
  }
}
