package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternTest {
  @ParameterizedTest
  @CsvSource({
    "README.md, README.md",
    "vendor, vendor/a/b.md",
    "vendor/, vendor/a.md",
    "_posts/2019-, _posts/2019-10-13-a.md",
    "*.txt, notes/a.txt",
    "*/private, blog/private/a.md",
    "docs/*/old*.md, docs/a/b/older.md",
    "*, about.md"
  })
  void coversWhatJekyllWouldLeaveOut(String pattern, String key) {
    assertThat(new FilePattern(pattern).covers(new SourceKey(key))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "README.md, docs/README.md",
    "vendor/, vendors.md",
    "*.txt, a.txt.md",
    "ab*ba, aba",
    "*a*b, ba.md"
  })
  void coversNothingElse(String pattern, String key) {
    assertThat(new FilePattern(pattern).covers(new SourceKey(key))).isFalse();
  }
}
