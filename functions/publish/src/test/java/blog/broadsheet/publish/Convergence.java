package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * The promise that all of publishing rests on: whatever happens to uploads, messages and machines,
 * in the end readers see what the bucket holds, and authors are told so.
 */
public final class Convergence {
  private Convergence() {}

  /**
   * Lets a history happen to an empty blog, and holds its end against a blog that is made from the
   * bucket alone.
   *
   * @return whether it was: not where a last good version is live, which only the index still has
   * @throws AssertionError that says how to keep the history, should the promise be broken
   */
  public static boolean assertAfter(List<Step> history, Ground ground) {
    try {
      return converges(history, ground);
    } catch (AssertionError e) {
      throw new AssertionError(
          "%s%nTo be kept in Regressions: %s".formatted(e.getMessage(), Histories.code(history)),
          e);
    }
  }

  private static boolean converges(List<Step> history, Ground ground) {
    var world = new World(ground);
    history.forEach(world::take);
    world.settle();

    world.assertNothingToRepair();
    var view = new View(ground.ports());
    view.assertConsistent();
    if (view.hasNoLastGoodVersion()) {
      assertThat(view.text()).isEqualTo(world.rebuilt().text());
      return true;
    }
    return false;
  }
}
