package blog.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class ReportTest {
  @Test
  void columnsLineUp() {
    var report = new Report("", "median").row("home page", "1.0 ms").row("post", "12.5 ms");

    assertThat(report)
        .hasToString(
            """
            |           |  median |
            | --------- | ------: |
            | home page |  1.0 ms |
            | post      | 12.5 ms |\
            """);
  }

  @Test
  void rowOfAnotherLengthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Report("a", "b").row("c"));
  }
}
