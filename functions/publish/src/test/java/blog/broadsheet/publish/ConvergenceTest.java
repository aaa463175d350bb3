package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/**
 * Histories on the fakes, many of them. A failure prints its seed, and the shortest history that
 * fails as code to be kept in {@link Regressions}.
 */
final class ConvergenceTest {
  private static int steps;

  @Property(tries = 400)
  void readersSeeInTheEndWhatTheBucketHolds(@ForAll("histories") List<Step> history) {
    steps += history.size();

    var compared = Convergence.assertAfter(history, MemoryGround.empty());

    Statistics.label("compared with a rebuild").collect(compared);
  }

  @Property
  void historiesThatOnceFailedDoNot(@ForAll("regressions") List<Step> history) {
    Convergence.assertAfter(history, MemoryGround.empty());
  }

  @AfterContainer
  static void thatWasLongEnough() {
    assertThat(steps).isGreaterThan(10_000);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Histories.any();
  }

  @Provide
  Arbitrary<List<Step>> regressions() {
    return Regressions.all();
  }
}
