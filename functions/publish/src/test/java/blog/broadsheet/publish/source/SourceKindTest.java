package blog.broadsheet.publish.source;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.SourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceKindTest {
  @ParameterizedTest
  @CsvSource({
    "_posts/2019-10-13-wrap-up.md, POST",
    "_posts/2019/2019-10-13-wrap-up.md, POST",
    "ruby/news/_posts/2019-10-13-wrap-up.md, POST",
    "_posts/photo.jpg, POST",
    "_drafts/idea.md, DRAFT",
    "ruby/_drafts/idea.md, DRAFT",
    "_config.yml, CONFIG",
    "docs/_config.yml, OTHER",
    "assets/photo.jpg, ASSET",
    "static/notes.md, ASSET",
    "images/_posts/2019-10-13-wrap-up.md, POST",
    "_includes/note.html, INCLUDE",
    "_data/people/jo.yml, DATA",
    "about.md, PAGE",
    "contact/index.markdown, PAGE",
    "docs/setup.html, PAGE",
    "README.md, OTHER",
    "docs/LICENSE.md, OTHER",
    "_layouts/post.html, OTHER",
    "_recipes/soup.md, COLLECTED",
    "docs/_private/notes.md, COLLECTED",
    "docs/_layouts/post.html, OTHER",
    "_recipes/soup.txt, OTHER",
    "_notes.md, OTHER",
    ".github/issue.md, OTHER",
    "node_modules/x/index.md, OTHER",
    "exampleSite/content/post/demo.md, OTHER",
    "themes/ex/exampleSite/content/about.md, OTHER",
    "themes/ex/content/posts/demo.md, OTHER",
    "themes/ex/layouts/_default/single.html, OTHER",
    "themes/dark/index.md, PAGE",
    "themes/_posts/2019-10-13-wrap-up.md, POST",
    "themes/dark/_posts/2019-10-13-wrap-up.md, POST",
    "Gemfile, OTHER",
    "_posts, OTHER",
    "_posts/, OTHER",
    "_posts/.DS_Store, OTHER",
    "my_posts/x.md, PAGE",
    "_receipts/_posts/2019-10-13-wrap-up.md.json, OTHER"
  })
  void aFileIsWhatItsFolderSays(String key, SourceKind kind) {
    assertThat(SourceKind.of(new SourceKey(key))).isEqualTo(kind);
  }

  @Test
  void aFileWhoseReceiptHasNoRoomForItsNameIsNone() {
    assertThat(SourceKind.of(named(1_009))).isEqualTo(SourceKind.POST);
    assertThat(SourceKind.of(named(1_010))).isEqualTo(SourceKind.OTHER);
  }

  private static SourceKey named(int bytes) {
    var name = "_posts/2019-10-13-é.md";
    return new SourceKey("a".repeat(bytes - name.length() - 2) + "/" + name);
  }
}
