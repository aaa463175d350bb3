package blog.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.SourceKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnnouncementsTest {
  private static final SourceKey SOURCE = new SourceKey("_posts/2019-10-13-wrap-up.md");
  private static final Instant EARLY = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LATE = Instant.parse("2026-02-01T12:00:00Z");

  private final MapTable table = new MapTable();
  private final Announcements announcements = new Announcements(table);

  @Test
  void earlierDateIsPlannedAlthoughSomebodyPlansALaterOneMeanwhile() {
    new Announcements(new Overtaken(LATE)).plan(SOURCE, EARLY);

    assertThat(announcements.next()).contains(EARLY);
  }

  @Test
  void laterDateGivesWayToTheEarlierOneThatSomebodyPlansMeanwhile() {
    new Announcements(new Overtaken(EARLY)).plan(SOURCE, LATE);

    assertThat(announcements.next()).contains(EARLY);
  }

  @Test
  void whatSomebodyElsePutsOffMeanwhileIsNotDue() {
    announcements.plan(SOURCE, EARLY);
    var late =
        new Announcements(
            new Passed(() -> {
              var plan = announcements.due(EARLY, 10).getFirst();
              assertThat(announcements.replace(plan, plan.postponed(LATE))).isTrue();
            }));

    assertThat(late.due(EARLY, 10)).isEmpty();
  }

  @Test
  void whatSomebodyElseTellsMeanwhileIsNotDue() {
    announcements.plan(SOURCE, EARLY);
    var late =
        new Announcements(
            new Passed(() -> {
              var plan = announcements.due(EARLY, 10).getFirst();
              assertThat(announcements.replace(plan, plan.finished())).isTrue();
            }));

    assertThat(late.due(EARLY, 10)).isEmpty();
  }

  /** A table where somebody else is at work just after each query. */
  private final class Passed extends ForwardingTable {
    private final Runnable work;

    Passed(Runnable work) {
      super(table);
      this.work = work;
    }

    @Override
    public List<Item> query(
        String partition, Range range, Order order, int limit, Consistency consistency) {
      var found = super.query(partition, range, order, limit, consistency);
      work.run();
      return found;
    }
  }

  /** A table to which somebody else writes a plan just before the first write. */
  private final class Overtaken extends ForwardingTable {
    private Optional<Instant> others;

    Overtaken(Instant others) {
      super(table);
      this.others = Optional.of(others);
    }

    @Override
    public boolean write(List<Write> writes) {
      others.ifPresent(due -> announcements.plan(SOURCE, due));
      others = Optional.empty();
      return super.write(writes);
    }
  }
}
