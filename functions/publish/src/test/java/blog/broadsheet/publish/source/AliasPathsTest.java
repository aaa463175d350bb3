package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.problem;
import static blog.broadsheet.publish.source.Readings.read;
import static blog.broadsheet.publish.source.Readings.readable;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.PostPath;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AliasPathsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "redirect_from: /old/ | /old/",
        "redirect_from: [/old.html] | /old.html",
        "aliases: /old/ | /old/",
        "aliases: [/caf%C3%A9/] | /café/",
        "aliases: [/old/index.html] | /old/",
        "aliases: | ''"
      })
  void aliasesAreTextsOrLists(String frontMatter, String paths) {
    assertThat(aliases(frontMatter)).isEqualTo(paths);
  }

  @Test
  void bothKeysAddUp() {
    assertThat(aliases("redirect_from: [/a/, /b/]\naliases: [/b/, /c/]")).isEqualTo("/a/ /b/ /c/");
  }

  @Test
  void redirectFromIsTakenFromTheRootAsInJekyll() {
    assertThat(aliases("redirect_from: old/page")).isEqualTo("/old/page");
    assertThat(read("redirect_from: old/page").warnings())
        .singleElement()
        .asString()
        .contains("/old/page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../relative",
        "https://example.org/x/",
        "//example.org/x/",
        "/?p=123",
        "/a/../b/",
        "/tags/java/",
        "/feed.xml",
        "/2019/",
        "/.well-known/acme-challenge/token",
        "/"
      })
  void aliasThatCannotBeIsLeftOutAndReported(String alias) {
    var reading = readable(read("aliases: [\"" + alias + "\", /old/]"));
    assertThat(reading.aliases()).containsExactly(PostPath.of("/old/"));
    assertThat(reading.warnings())
        .last()
        .asString()
        .contains(alias, "aliases: [/old/address.html]");
  }

  @Test
  void moreThanFiftyAreAProblem() {
    assertThat(problem("aliases: " + numbered(51)).message()).contains("51", "50");
    assertThat(readable(read("aliases: " + numbered(50))).aliases()).hasSize(50);
  }

  private static String numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> "/a/" + i).toList().toString();
  }

  private static String aliases(String frontMatter) {
    return readable(read(frontMatter)).aliases().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
