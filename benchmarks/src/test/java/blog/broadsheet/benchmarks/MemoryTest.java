package blog.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MemoryTest {
  @Test
  void readsWhatLinuxSaysOfAProcess() {
    var status =
        """
        Name:\tjava
        VmPeak:\t 9000000 kB
        VmHWM:\t  231004 kB
        VmRSS:\t  198220 kB
        """;

    assertThat(Memory.parse(status)).isEqualTo(new Memory(198_220, 231_004));
  }

  @Test
  void aProcessThatHasEndedTakesNone() {
    assertThat(Memory.parse("Name:\tjava\nState:\tZ (zombie)\n")).isEqualTo(Memory.NONE);
  }
}
