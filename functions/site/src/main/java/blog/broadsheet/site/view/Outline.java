package blog.broadsheet.site.view;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * At which level each heading of a post stands on its page: one below the heading that it belongs
 * to, and the first ones below the title. Authors begin with any level and leave some out, to which
 * those who listen to a page would find no pattern.
 */
final class Outline {
  private static final int TITLE = 1;
  private static final int LOWEST = 6;

  private final Deque<Integer> above = new ArrayDeque<>();

  /**
   * Takes the next heading.
   *
   * @param written the level that its author gave it
   * @return 2 to 6
   */
  int level(int written) {
    while (!above.isEmpty() && above.peek() >= written) {
      above.pop();
    }
    above.push(written);
    return Math.min(LOWEST, TITLE + above.size());
  }
}
