package blog.broadsheet.publish;

import blog.broadsheet.post.SourceKey;

/**
 * Something that happens to a blog. Messages are named by their place in the queue, counted around.
 */
public sealed interface Step {
  record Upload(SourceKey key, String text) implements Step {}

  record Remove(SourceKey key) implements Step {}

  record Deliver(int message) implements Step {}

  record Duplicate(int message) implements Step {}

  /** The message never arrives; a repair has to find what it was about. */
  record Lose(int message) implements Step {}

  /** The handler dies at one of its calls to bucket and table, which does not happen. */
  record KillBefore(int message, int call) implements Step {}

  /** The handler dies at one of its calls, which happens. */
  record KillAfter(int message, int call) implements Step {}

  /** One of the handler's calls happens, but its answer gets lost, as by a time-out. */
  record LoseAnswer(int message, int call) implements Step {}

  /**
   * While one message is dealt with, another handler deals with a second one: all of it before one
   * of the first one's calls.
   */
  record Interleave(int message, int call, int other) implements Step {}

  /** While a message is dealt with, a repair is made: all of it before one of the calls. */
  record Repair(int message, int call) implements Step {}

  /** A repair dies at one of its calls, which happens. */
  record KillRepair(int call) implements Step {}
}
