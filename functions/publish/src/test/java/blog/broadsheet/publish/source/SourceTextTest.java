package blog.broadsheet.publish.source;

import static blog.broadsheet.publish.source.Readings.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SourceTextTest {
  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    var bytes = "\uFEFF---\ntitle: Wrap up\n---\nWe met.".getBytes(StandardCharsets.UTF_8);
    assertThat(Readings.entry(read(bytes)).title()).isEqualTo("Wrap up");
  }

  @Test
  void windowsLineEndsAreLineEnds() {
    var bytes = "---\r\ntitle: Wrap up\r\n---\r\nWe\r\n\r\nmet.".getBytes(StandardCharsets.UTF_8);
    var reading = Readings.readable(read(bytes));
    assertThat(reading.entry().title()).isEqualTo("Wrap up");
    assertThat(reading.html()).isEqualTo("<p>We</p>\n<p>met.</p>");
  }

  @Test
  void aFileInAnotherEncodingIsRefusedWithTheLineOfItsFirstStrangeByte() {
    var bytes = "---\ntitle: x\n---\nCafé".getBytes(StandardCharsets.ISO_8859_1);
    var problem = Readings.problem(read(bytes));
    assertThat(problem.line()).isEqualTo(OptionalInt.of(4));
    assertThat(problem.message()).contains("not UTF-8").contains("0xE9");
    assertThat(problem.fix()).contains("Save the file as UTF-8");
  }

  @Test
  void aCharacterCutInTwoAtTheEndIsRefused() {
    var bytes = "Caf\u00E9".getBytes(StandardCharsets.UTF_8);
    var cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(Readings.problem(read(cut)).message()).contains("not UTF-8");
  }

  @Test
  void aBinaryFileIsRefused() {
    var problem = Readings.problem(read(new byte[] {'P', 'N', 'G', '\n', 0, 1}));
    assertThat(problem.line()).isEqualTo(OptionalInt.of(2));
    assertThat(problem.message()).contains("no text file");
    assertThat(problem.fix()).contains("assets/");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(Readings.problem(read(new byte[0])).message()).contains("empty");
  }

  private static Reading read(byte[] bytes) {
    return new PostReader(new PlainMarkdown(), Readings.UNFILLED, Readings.CLOCK)
        .read(new SourceKey(KEY), bytes, SiteSettings.DEFAULT, Readings.ALONE);
  }
}
