package blog.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampleTest {
  @Test
  void percentileIsTheSmallestTimeThatSoManyDoNotExceed() {
    var sample = milliseconds(IntStream.rangeClosed(1, 200).map(i -> 201 - i).toArray());

    assertThat(sample.percentile(95)).isEqualTo(Duration.ofMillis(190));
    assertThat(sample.percentile(100)).isEqualTo(Duration.ofMillis(200));
    assertThat(sample.percentile(1)).isEqualTo(Duration.ofMillis(2));
  }

  @Test
  void medianStandsInTheMiddleWhateverTheOrder() {
    assertThat(milliseconds(9, 1, 5).median()).isEqualTo(Duration.ofMillis(5));
  }

  @Test
  void oneTimeIsItsOwnMedianAndPercentile() {
    assertThat(milliseconds(7).median()).isEqualTo(Duration.ofMillis(7));
    assertThat(milliseconds(7).percentile(1)).isEqualTo(Duration.ofMillis(7));
  }

  @Test
  void ratioComparesMedians() {
    assertThat(milliseconds(6, 6, 100).ratioTo(milliseconds(4, 4, 4))).isEqualTo(1.5);
  }

  @Test
  void nothingMeasuredIsNoSample() {
    assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(List.of()));
  }

  private static Sample milliseconds(int... times) {
    return Sample.of(IntStream.of(times).mapToObj(Duration::ofMillis).toList());
  }
}
