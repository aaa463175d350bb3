package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.SourceKey;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever happens to uploads, messages and machines: in the end readers see what the bucket holds.
 */
final class ConvergenceTest {
  /** Together some 10,000 steps and more. */
  @Property(tries = 400)
  void readersSeeInTheEndWhatTheBucketHolds(@ForAll("histories") List<Step> history) {
    var world = new World();

    history.forEach(world::take);
    world.settle();

    world.assertConsistent();
    world.assertNothingToRepair();
    Statistics.label("compared with a rebuild").collect(world.hasNoLastGoodVersion());
    if (world.hasNoLastGoodVersion()) {
      assertThat(world.view()).isEqualTo(world.rebuilt().view());
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return steps().list().ofMinSize(5).ofMaxSize(60);
  }

  private static Arbitrary<Step> steps() {
    var source = Arbitraries.of(World.POSTS);
    var message = Arbitraries.integers().between(0, 20);
    var call = Arbitraries.integers().between(1, 14);
    return Arbitraries.frequencyOf(
        Tuple.of(
            6,
            source.flatMap(
                key -> Arbitraries.of(World.CONTENTS).map(text -> new Step.Upload(key, text)))),
        Tuple.of(2, source.map(Step.Remove::new)),
        Tuple.of(
            1,
            Arbitraries.of(World.SETTINGS)
                .map(text -> new Step.Upload(new SourceKey("_config.yml"), text))),
        Tuple.of(6, message.map(Step.Deliver::new)),
        Tuple.of(1, message.map(Step.Duplicate::new)),
        Tuple.of(1, message.map(Step.Lose::new)),
        Tuple.of(3, Combinators.combine(message, call).as(Step.KillBefore::new)),
        Tuple.of(3, Combinators.combine(message, call).as(Step.KillAfter::new)),
        Tuple.of(5, Combinators.combine(message, call, message).as(Step.Interleave::new)),
        Tuple.of(1, Combinators.combine(message, call).as(Step.Repair::new)),
        Tuple.of(1, Arbitraries.integers().between(1, 40).map(Step.KillRepair::new)));
  }
}
