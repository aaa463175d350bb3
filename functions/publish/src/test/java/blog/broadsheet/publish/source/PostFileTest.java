package blog.broadsheet.publish.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class PostFileTest {
  @Test
  void frontMatterStandsBetweenDashes() throws Rejection {
    assertThat(PostFile.split("---\ntitle: x\n---\nbody\n"))
        .isEqualTo(new PostFile(PostFile.Format.YAML, "title: x\n", 1, "body\n"));
  }

  @Test
  void dotsEndItToo() throws Rejection {
    assertThat(PostFile.split("---\ntitle: x\n...\nbody").body()).isEqualTo("body");
  }

  @Test
  void blanksAfterTheDashesAndLinesBeforeThemDoNotMatter() throws Rejection {
    assertThat(PostFile.split("\n \n--- \t\ntitle: x\n---  \nbody"))
        .isEqualTo(new PostFile(PostFile.Format.YAML, "title: x\n", 3, "body"));
  }

  @Test
  void itIsFoundBelowAnyNumberOfEmptyLines() throws Rejection {
    assertThat(PostFile.split("\n".repeat(200_000) + "---\na: b\n---\n" + "\n".repeat(200_000)))
        .extracting(PostFile::linesBefore)
        .isEqualTo(200_001);
  }

  @Test
  void dashesThatAreIndentedAreNone() throws Rejection {
    assertThat(PostFile.split(" ---\ntitle: x\n---\n").frontMatter()).isEmpty();
  }

  @Test
  void itMayBeEmpty() throws Rejection {
    assertThat(PostFile.split("---\n---\nbody"))
        .isEqualTo(new PostFile(PostFile.Format.YAML, "", 1, "body"));
  }

  @Test
  void itMayBeAll() throws Rejection {
    assertThat(PostFile.split("---\ntitle: x\n---"))
        .isEqualTo(new PostFile(PostFile.Format.YAML, "title: x\n", 1, ""));
  }

  @Test
  void dashesWithinItDoNotEndIt() throws Rejection {
    assertThat(PostFile.split("---\ntitle: a --- b\n ---x\n---\nbody").body()).isEqualTo("body");
  }

  @Test
  void aFileWithoutItIsAllBody() throws Rejection {
    assertThat(PostFile.split("Hello\n\n---\n\nWorld"))
        .isEqualTo(new PostFile(PostFile.Format.YAML, "", 0, "Hello\n\n---\n\nWorld"));
  }

  @Test
  void whatNeverEndsIsRefused() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> PostFile.split("\n---\ntitle: x\nbody"))
        .extracting(rejection -> rejection.problem().line())
        .isEqualTo(OptionalInt.of(2));
  }
}
